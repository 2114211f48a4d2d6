import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useCustomFields } from '../../components/custom-field-queries.ts'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useRecordPage } from '../../components/use-record-page.ts'
import { usePlanOrEdit } from '../../components/use-plan-or-edit.ts'
import { WhenChoice } from '../../components/when-choice.tsx'
import { changedValues } from '../../lib/changed-values.ts'
import { customValues, type CustomField } from '../../lib/custom-values.ts'
import { paths } from '../../lib/paths.ts'
import { orNull } from '../../lib/record-form.ts'
import { PersonFields } from './person-fields.tsx'
import { checksOf, fieldsOf, mainOf, type Fields } from './person-values.ts'
import { useCreatePerson, useEditPerson, usePerson, type Person } from './queries.ts'
import { addressesOf, contactsOf } from './reach.ts'

export function NewPersonPage() {
  const own = useCustomFields('person')
  return <Loaded query={own}>{(fields) => <PersonForm person={undefined} own={fields} />}</Loaded>
}

export function EditPersonPage() {
  const { id = '' } = useParams()
  const own = useCustomFields('person')
  const person = usePerson(id)
  return (
    <Loaded query={person}>
      {(found) => <Loaded query={own}>{(fields) => <PersonForm key={id} person={found} own={fields} onReload={person.refetch} />}</Loaded>}
    </Loaded>
  )
}

interface PersonFormProps {
  person: Person | undefined
  own: readonly CustomField[]
  onReload?: () => unknown
}

function PersonForm({ person, own, onReload }: PersonFormProps) {
  const { t } = useTranslation(['people', 'common'])
  const create = useCreatePerson()
  const edit = usePlanOrEdit('person', useEditPerson())
  const bodyOf = (fields: Fields) => ({
    ...mainOf(fields),
    externalId: orNull(fields.externalId),
    custom: customValues(own, fields.custom),
    addresses: addressesOf(fields.addresses),
    contacts: contactsOf(fields.contacts),
  })
  const { form, page } = useRecordPage({
    draftKey: `person.${person?.id ?? 'new'}`,
    initial: fieldsOf(person, own),
    checks: (fields) => checksOf(fields, own),
    record: person,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => {
      if (fields.when === 'now') return edit.edit({ params, body: bodyOf(fields) }, then)
      if (person) edit.plan(person, fields.appliesOn, changedValues(person, mainOf(fields), customValues(own, fields.custom)), then)
    },
    pathOf: ({ id }) => paths.person(id),
    onReload,
  })
  return (
    <FormPage
      title={person ? t('people:edit') : t('people:new')}
      back={person ? { to: paths.person(person.id), label: person.name } : { to: paths.people, label: t('people:title') }}
      {...page}
    >
      {person ? <WhenChoice value={form.value} error={form.errorOf('appliesOn')} onChange={form.set} /> : null}
      <PersonFields form={form} own={own} />
    </FormPage>
  )
}
