import { TextInput } from '@mantine/core'
import { locales, personKinds, salutations, type Locale, type PersonKind, type Salutation } from '@treppenhaus/domain/master-data'
import { Segments } from '../../components/segments.tsx'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import type { useRecordForm } from '../../components/use-record-form.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { paths } from '../../lib/paths.ts'
import { email, orNull, phone, required } from '../../lib/record-form.ts'
import { useCreatePerson, useEditPerson, usePerson, type Person } from './queries.ts'

const fieldsOf = (person: Person | undefined) => ({
  kind: person?.kind ?? ('natural' as PersonKind),
  salutation: person?.salutation ?? ('none' as Salutation),
  title: person?.title ?? '',
  firstName: person?.firstName ?? '',
  lastName: person?.lastName ?? '',
  companyName: person?.companyName ?? '',
  email: person?.email ?? '',
  phone: person?.phone ?? '',
  mobile: person?.mobile ?? '',
  street: person?.street ?? '',
  postalCode: person?.postalCode ?? '',
  city: person?.city ?? '',
  locale: person?.locale ?? ('de' as Locale),
})
type Fields = ReturnType<typeof fieldsOf>

const contactChecks = { email, phone, mobile: phone }
const checksOf = (kind: PersonKind) => ({ ...(kind === 'company' ? { companyName: required } : { lastName: required }), ...contactChecks })

const bodyOf = (fields: Fields) => ({
  ...fields,
  title: fields.title.trim(),
  firstName: fields.firstName.trim(),
  lastName: fields.lastName.trim(),
  companyName: fields.companyName.trim(),
  email: orNull(fields.email),
  phone: orNull(fields.phone),
  mobile: orNull(fields.mobile),
})

export function NewPersonPage() {
  return <PersonForm person={undefined} />
}

export function EditPersonPage() {
  const { id = '' } = useParams()
  const person = usePerson(id)
  return <Loaded query={person}>{(found) => <PersonForm key={id} person={found} onReload={person.refetch} />}</Loaded>
}

function PersonForm({ person, onReload }: { person: Person | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['people', 'words', 'common'])
  const create = useCreatePerson()
  const edit = useEditPerson()
  const { form, page } = useRecordPage({
    draftKey: `person.${person?.id ?? 'new'}`,
    initial: fieldsOf(person),
    checks: (value) => checksOf(value.kind),
    record: person,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => paths.person(id),
    onReload,
  })
  return (
    <FormPage
      title={person ? t('people:edit') : t('people:new')}
      back={person ? { to: paths.person(person.id), label: person.name } : { to: paths.people, label: t('people:title') }}
      {...page}
    >
      <Segments
        legend={t('people:field.kind')}
        options={personKinds.map((value) => ({ value, label: t(`people:kind.${value}`) }))}
        value={form.value.kind}
        onChange={(kind) => form.set({ kind })}
      />
      <PersonFields form={form} />
    </FormPage>
  )
}

type Form = ReturnType<typeof useRecordForm<Fields>>

function PersonFields({ form }: { form: Form }) {
  const { t } = useTranslation(['people', 'words'])
  const optional = useOptionalLabel()
  const label = (name: keyof Fields) => t(`people:field.${name}`)
  return (
    <>
      {form.value.kind === 'company' ? (
        <TextInput {...form.field('companyName')} label={label('companyName')} maxLength={160} autoComplete="off" />
      ) : (
        <>
          <Segments
            legend={label('salutation')}
            options={salutations.map((value) => ({ value, label: t(`people:salutation.${value}`) }))}
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
      <Pair>
        <TextInput {...form.field('email')} label={optional(label('email'))} type="email" maxLength={254} autoComplete="off" />
        <span />
        <TextInput {...form.field('phone')} label={optional(label('phone'))} type="tel" maxLength={40} autoComplete="off" />
        <TextInput {...form.field('mobile')} label={optional(label('mobile'))} type="tel" maxLength={40} autoComplete="off" />
      </Pair>
      <TextInput
        {...form.field('street')}
        label={optional(label('street'))}
        description={t('people:addressHint')}
        maxLength={120}
        autoComplete="off"
      />
      <Pair>
        <TextInput {...form.field('postalCode')} label={optional(label('postalCode'))} maxLength={10} autoComplete="off" />
        <TextInput {...form.field('city')} label={optional(label('city'))} maxLength={120} autoComplete="off" />
      </Pair>
      <Segments
        legend={label('locale')}
        options={locales.map((value) => ({ value, label: t(`words:language.${value}`) }))}
        value={form.value.locale}
        onChange={(locale) => form.set({ locale })}
      />
    </>
  )
}
