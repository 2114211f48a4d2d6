import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useCustomFields } from '../../components/custom-field-queries.ts'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePlanOrEdit } from '../../components/use-plan-or-edit.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { WhenChoice } from '../../components/when-choice.tsx'
import { changedValues } from '../../lib/changed-values.ts'
import { customValues, type CustomField } from '../../lib/custom-values.ts'
import { paths } from '../../lib/paths.ts'
import { orNull } from '../../lib/record-form.ts'
import { ContractorFields } from './contractor-fields.tsx'
import { checksOf, fieldsOf, mainOf, type Fields } from './contractor-values.ts'
import { useContractor, useCreateContractor, useEditContractor, type Contractor } from './queries.ts'

export function NewContractorPage() {
  const own = useCustomFields('contractor')
  return <Loaded query={own}>{(fields) => <ContractorForm contractor={undefined} own={fields} />}</Loaded>
}

export function EditContractorPage() {
  const { id = '' } = useParams()
  const own = useCustomFields('contractor')
  const contractor = useContractor(id)
  return (
    <Loaded query={contractor}>
      {(found) => (
        <Loaded query={own}>{(fields) => <ContractorForm key={id} contractor={found} own={fields} onReload={contractor.refetch} />}</Loaded>
      )}
    </Loaded>
  )
}

interface ContractorFormProps {
  contractor: Contractor | undefined
  own: readonly CustomField[]
  onReload?: () => unknown
}

function ContractorForm({ contractor, own, onReload }: ContractorFormProps) {
  const { t } = useTranslation(['contractors', 'common'])
  const create = useCreateContractor()
  const edit = usePlanOrEdit('contractor', useEditContractor())
  const bodyOf = (fields: Fields) => ({
    ...mainOf(fields),
    propertyIds: fields.propertyIds,
    externalId: orNull(fields.externalId),
    custom: customValues(own, fields.custom),
  })
  const { form, page } = useRecordPage({
    draftKey: `contractor.${contractor?.id ?? 'new'}`,
    initial: fieldsOf(contractor, own),
    checks: (fields) => checksOf(fields, own),
    record: contractor,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => {
      if (fields.when === 'now') return edit.edit({ params, body: bodyOf(fields) }, then)
      if (contractor)
        edit.plan(contractor, fields.appliesOn, changedValues(contractor, mainOf(fields), customValues(own, fields.custom)), then)
    },
    pathOf: ({ id }) => paths.contractor(id),
    onReload,
  })
  return (
    <FormPage
      title={contractor ? t('contractors:edit') : t('contractors:new')}
      back={
        contractor
          ? { to: paths.contractor(contractor.id), label: contractor.name }
          : { to: paths.contractors, label: t('contractors:title') }
      }
      {...page}
    >
      {contractor ? <WhenChoice value={form.value} error={form.errorOf('appliesOn')} onChange={form.set} /> : null}
      <ContractorFields form={form} own={own} />
    </FormPage>
  )
}
