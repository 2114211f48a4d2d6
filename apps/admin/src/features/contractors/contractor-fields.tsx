import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { channels, contractorKinds, locales, trades, type Channel } from '@treppenhaus/domain/master-data'
import { useTranslation } from 'react-i18next'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { CustomInputs } from '../../components/custom-inputs.tsx'
import { Pair } from '../../components/form-page.tsx'
import { FormSection } from '../../components/form-section.tsx'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { Segments } from '../../components/segments.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import type { useRecordForm } from '../../components/use-record-form.ts'
import type { CustomField } from '../../lib/custom-values.ts'
import type { Fields } from './contractor-values.ts'

type Form = ReturnType<typeof useRecordForm<Fields>>

/** Who it is and what they can do, how orders get there, the address, and what else is kept. */
export function ContractorFields({ form, own }: { form: Form; own: readonly CustomField[] }) {
  const { t } = useTranslation(['contractors', 'words', 'common'])
  const optional = useOptionalLabel()
  const label = (name: Exclude<keyof Fields, 'propertyIds' | 'custom' | 'when' | 'appliesOn'>) => t(`contractors:field.${name}`)
  const { value } = form
  return (
    <>
      <TextInput {...form.field('name')} label={label('name')} maxLength={160} autoComplete="off" />
      <Segments
        legend={label('kind')}
        options={contractorKinds.map((kind) => ({ value: kind, label: t(`contractors:kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => form.set({ kind })}
      />
      <AppMultiSelect
        label={label('trades')}
        data={trades.map((trade) => ({ value: trade, label: t(`words:trade.${trade}`) }))}
        value={value.trades}
        clearButtonProps={{ 'aria-label': t('common:remove') }}
        onChange={(chosen) => form.set({ trades: trades.filter((trade) => chosen.includes(trade)) })}
      />
      <Checkbox
        label={label('emergencyService')}
        checked={value.emergencyService}
        onChange={(event) => form.set({ emergencyService: event.currentTarget.checked })}
      />
      <Reach form={form} />
      <FormSection title={t('contractors:section.address')}>
        <TextInput {...form.field('street')} label={optional(label('street'))} maxLength={120} autoComplete="off" />
        <Pair>
          <TextInput {...form.field('postalCode')} label={optional(label('postalCode'))} maxLength={10} autoComplete="off" />
          <TextInput {...form.field('city')} label={optional(label('city'))} maxLength={120} autoComplete="off" />
        </Pair>
      </FormSection>
      <More form={form} own={own} />
    </>
  )
}

function Reach({ form }: { form: Form }) {
  const { t } = useTranslation(['contractors', 'words'])
  const optional = useOptionalLabel()
  const { value } = form
  const label = (name: 'channel' | 'email' | 'contactName' | 'phone' | 'mobile' | 'fax' | 'locale') => t(`contractors:field.${name}`)
  const mark = (name: 'email' | 'mobile' | 'fax', channel: Channel) => (value.channel === channel ? label(name) : optional(label(name)))
  return (
    <FormSection title={t('contractors:section.orders')}>
      <Segments
        legend={label('channel')}
        options={channels.map((channel) => ({ value: channel, label: t(`words:channel.${channel}`) }))}
        value={value.channel}
        onChange={(channel) => form.set({ channel })}
      />
      <Pair>
        <TextInput {...form.field('email')} label={mark('email', 'email')} type="email" maxLength={254} autoComplete="off" />
        <TextInput {...form.field('contactName')} label={optional(label('contactName'))} maxLength={120} autoComplete="off" />
        <TextInput {...form.field('phone')} label={optional(label('phone'))} type="tel" maxLength={40} autoComplete="off" />
        <TextInput {...form.field('mobile')} label={mark('mobile', 'sms')} type="tel" maxLength={40} autoComplete="off" />
        <TextInput {...form.field('fax')} label={mark('fax', 'fax')} type="tel" maxLength={40} autoComplete="off" />
      </Pair>
      <Segments
        legend={label('locale')}
        options={locales.map((locale) => ({ value: locale, label: t(`words:language.${locale}`) }))}
        value={value.locale}
        onChange={(locale) => form.set({ locale })}
      />
    </FormSection>
  )
}

/** Houses and the key of the other system are not planned for a day: they count at once. */
function More({ form, own }: { form: Form; own: readonly CustomField[] }) {
  const { t } = useTranslation(['contractors', 'common'])
  const optional = useOptionalLabel()
  const properties = usePropertyOptions()
  const { value } = form
  const atOnce = value.when === 'now'
  return (
    <FormSection title={t('contractors:section.more')}>
      {atOnce ? (
        <AppMultiSelect
          label={optional(t('contractors:field.properties'))}
          description={t('contractors:propertiesHint')}
          searchable
          data={properties}
          value={value.propertyIds}
          clearButtonProps={{ 'aria-label': t('common:remove') }}
          onChange={(propertyIds) => form.set({ propertyIds })}
        />
      ) : null}
      <CustomInputs
        fields={own}
        values={value.custom}
        errorOf={(name) => form.errorOf(name as keyof Fields)}
        onChange={(custom) => form.set({ custom })}
      />
      <Textarea {...form.field('note')} label={optional(t('contractors:field.note'))} autosize minRows={3} maxRows={12} maxLength={4000} />
      {atOnce ? (
        <TextInput
          {...form.field('externalId')}
          label={optional(t('contractors:field.externalId'))}
          description={t('contractors:externalIdHint')}
          maxLength={120}
          autoComplete="off"
        />
      ) : null}
    </FormSection>
  )
}
