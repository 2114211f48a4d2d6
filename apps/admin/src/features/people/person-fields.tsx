import { Textarea, TextInput } from '@mantine/core'
import { locales, personKinds, salutations } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { CustomInputs } from '../../components/custom-inputs.tsx'
import { Pair } from '../../components/form-page.tsx'
import { FormSection } from '../../components/form-section.tsx'
import { Segments } from '../../components/segments.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import type { useRecordForm } from '../../components/use-record-form.ts'
import type { CustomField } from '../../lib/custom-values.ts'
import type { Fields } from './person-values.ts'
import { AddressFields, ContactFields } from './reach-fields.tsx'

type Form = ReturnType<typeof useRecordForm<Fields>>

/** Name, ways to reach somebody, addresses, and what else is kept; further ones only where the change counts at once. */
export function PersonFields({ form, own }: { form: Form; own: readonly CustomField[] }) {
  const { t } = useTranslation(['people', 'words'])
  const optional = useOptionalLabel()
  const label = (name: keyof Fields) => t(`people:field.${name}`)
  const errorOf = (name: string) => form.errorOf(name as keyof Fields)
  const atOnce = form.value.when === 'now'
  return (
    <>
      <Names form={form} />
      <FormSection title={t('people:section.contacts')}>
        <Pair>
          <TextInput {...form.field('email')} label={optional(label('email'))} type="email" maxLength={254} autoComplete="off" />
          <span />
          <TextInput {...form.field('phone')} label={optional(label('phone'))} type="tel" maxLength={40} autoComplete="off" />
          <TextInput {...form.field('mobile')} label={optional(label('mobile'))} type="tel" maxLength={40} autoComplete="off" />
        </Pair>
        {atOnce ? <ContactFields rows={form.value.contacts} errorOf={errorOf} onChange={(contacts) => form.set({ contacts })} /> : null}
      </FormSection>
      <FormSection title={t('people:section.addresses')} text={t('people:addressHint')}>
        <TextInput {...form.field('street')} label={optional(label('street'))} maxLength={120} autoComplete="off" />
        <Pair>
          <TextInput {...form.field('postalCode')} label={optional(label('postalCode'))} maxLength={10} autoComplete="off" />
          <TextInput {...form.field('city')} label={optional(label('city'))} maxLength={120} autoComplete="off" />
        </Pair>
        {atOnce ? <AddressFields rows={form.value.addresses} errorOf={errorOf} onChange={(addresses) => form.set({ addresses })} /> : null}
      </FormSection>
      <FormSection title={t('people:section.more')}>
        <Segments
          legend={label('locale')}
          options={locales.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          value={form.value.locale}
          onChange={(locale) => form.set({ locale })}
        />
        <CustomInputs fields={own} values={form.value.custom} errorOf={errorOf} onChange={(custom) => form.set({ custom })} />
        <Textarea {...form.field('note')} label={optional(label('note'))} autosize minRows={3} maxRows={12} maxLength={4000} />
        {atOnce ? (
          <TextInput
            {...form.field('externalId')}
            label={optional(label('externalId'))}
            description={t('people:externalIdHint')}
            maxLength={120}
            autoComplete="off"
          />
        ) : null}
      </FormSection>
    </>
  )
}

function Names({ form }: { form: Form }) {
  const { t } = useTranslation('people')
  const optional = useOptionalLabel()
  const label = (name: keyof Fields) => t(`field.${name}`)
  return (
    <>
      <Segments
        legend={label('kind')}
        options={personKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={form.value.kind}
        onChange={(kind) => form.set({ kind })}
      />
      {form.value.kind === 'company' ? (
        <TextInput {...form.field('companyName')} label={label('companyName')} maxLength={160} autoComplete="off" />
      ) : (
        <>
          <Segments
            legend={label('salutation')}
            options={salutations.map((value) => ({ value, label: t(`salutation.${value}`) }))}
            value={form.value.salutation}
            onChange={(salutation) => form.set({ salutation })}
          />
          <Pair>
            <TextInput {...form.field('title')} label={optional(label('title'))} maxLength={40} autoComplete="off" />
            <span />
            <TextInput {...form.field('firstName')} label={optional(label('firstName'))} maxLength={80} autoComplete="off" />
            <TextInput {...form.field('lastName')} label={label('lastName')} maxLength={80} autoComplete="off" />
          </Pair>
        </>
      )}
    </>
  )
}
