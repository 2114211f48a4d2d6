import { Input, TextInput } from '@mantine/core'
import type { Permission } from '@treppenhaus/domain/permissions'
import { mayGrant } from '@treppenhaus/domain/permissions'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { AppMultiSelect } from '../../components/app-multi-select.tsx'
import { AppSelect } from '../../components/app-select.tsx'
import { FormPage, Pair } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePropertyGroupOptions, useRoles } from '../../components/options-queries.ts'
import { PropertyChoice } from '../../components/property-choice.tsx'
import { useOptionalLabel } from '../../components/use-labels.ts'
import type { useRecordForm } from '../../components/use-record-form.ts'
import { useRecordPage } from '../../components/use-record-page.ts'
import { useRoleName } from '../../components/use-role-name.ts'
import { paths } from '../../lib/paths.ts'
import { both, email, orNull, phone, required } from '../../lib/record-form.ts'
import { useMe } from '../../lib/session.ts'
import { useColleague, useCreateColleague, useEditColleague, type Colleague } from './queries.ts'
import { RoleSummary } from './role-summary.tsx'

const fieldsOf = (colleague: Colleague | undefined) => ({
  firstName: colleague?.firstName ?? '',
  lastName: colleague?.lastName ?? '',
  position: colleague?.position ?? '',
  email: colleague?.email ?? '',
  phone: colleague?.phone ?? '',
  roleId: colleague?.role?.id ?? '',
  allProperties: colleague?.allProperties ?? false,
  propertyIds: colleague?.propertyIds ?? ([] as string[]),
  groupIds: colleague?.groupIds ?? ([] as string[]),
})
type Fields = ReturnType<typeof fieldsOf>

const checks = { firstName: required, lastName: required, email: both(required, email), phone, roleId: required }

const bodyOf = (fields: Fields) => ({
  ...fields,
  firstName: fields.firstName.trim(),
  lastName: fields.lastName.trim(),
  position: fields.position.trim(),
  email: fields.email.trim(),
  phone: orNull(fields.phone),
})

export function NewColleaguePage() {
  return <StaffForm colleague={undefined} />
}

export function EditColleaguePage() {
  const { id = '' } = useParams()
  const colleague = useColleague(id)
  return <Loaded query={colleague}>{(found) => <StaffForm key={id} colleague={found} onReload={colleague.refetch} />}</Loaded>
}

function StaffForm({ colleague, onReload }: { colleague: Colleague | undefined; onReload?: () => unknown }) {
  const { t } = useTranslation(['staff', 'common'])
  const create = useCreateColleague()
  const edit = useEditColleague()
  const { form, page } = useRecordPage({
    draftKey: `colleague.${colleague?.id ?? 'new'}`,
    initial: fieldsOf(colleague),
    checks,
    record: colleague,
    create,
    edit,
    onCreate: (fields, then) => create.mutate({ body: bodyOf(fields) }, then),
    onEdit: (fields, params, then) => edit.mutate({ params, body: bodyOf(fields) }, then),
    pathOf: ({ id }) => paths.colleague(id),
    onReload,
  })
  return (
    <FormPage
      title={colleague ? t('staff:edit') : t('staff:new')}
      back={
        colleague
          ? { to: paths.colleague(colleague.id), label: `${colleague.firstName} ${colleague.lastName}` }
          : { to: paths.team, label: t('staff:title') }
      }
      {...page}
    >
      <PersonFields form={form} />
      <RightsFields form={form} />
      {colleague ? null : <Input.Description>{t('staff:invitedLater')}</Input.Description>}
    </FormPage>
  )
}

type Form = ReturnType<typeof useRecordForm<Fields>>

function PersonFields({ form }: { form: Form }) {
  const { t } = useTranslation('staff')
  const optional = useOptionalLabel()
  const label = (name: 'firstName' | 'lastName' | 'position' | 'email' | 'phone') => t(`field.${name}`)
  return (
    <>
      <Pair>
        <TextInput {...form.field('firstName')} label={label('firstName')} maxLength={80} autoComplete="off" />
        <TextInput {...form.field('lastName')} label={label('lastName')} maxLength={80} autoComplete="off" />
      </Pair>
      <TextInput {...form.field('position')} label={optional(label('position'))} maxLength={120} autoComplete="off" />
      <Pair>
        <TextInput {...form.field('email')} label={label('email')} type="email" maxLength={254} autoComplete="off" />
        <TextInput {...form.field('phone')} label={optional(label('phone'))} type="tel" maxLength={40} autoComplete="off" />
      </Pair>
    </>
  )
}

function RightsFields({ form }: { form: Form }) {
  const { t } = useTranslation(['staff', 'common'])
  const roleName = useRoleName()
  const { permissions } = useMe()
  const roles = useRoles().data?.items ?? []
  const groups = usePropertyGroupOptions()
  const { value } = form
  const chosen = roles.find(({ id }) => id === value.roleId)
  const isGrantable = (held: readonly Permission[]) => mayGrant(permissions, held)
  return (
    <>
      <AppSelect
        data-field="roleId"
        label={t('staff:field.role')}
        placeholder={t('common:choose')}
        data={roles.map((role) => ({ value: role.id, label: roleName(role), disabled: !isGrantable(role.permissions) }))}
        value={value.roleId || null}
        error={form.errorOf('roleId')}
        allowDeselect={false}
        onChange={(roleId) => form.set({ roleId: roleId ?? '' })}
      />
      {chosen ? <RoleSummary permissions={chosen.permissions} /> : null}
      <PropertyChoice all={value.allProperties} propertyIds={value.propertyIds} onChange={form.set} error={form.errorOf('propertyIds')}>
        <AppMultiSelect
          data-field="groupIds"
          label={t('staff:field.groups')}
          description={t('staff:groupsHint')}
          data={groups}
          value={value.groupIds}
          error={form.errorOf('groupIds')}
          nothingFoundMessage={t('common:noHits')}
          clearButtonProps={{ 'aria-label': t('common:remove') }}
          onChange={(groupIds) => form.set({ groupIds })}
        />
      </PropertyChoice>
    </>
  )
}
