import { Button, TextInput } from '@mantine/core'
import type { Permission } from '@treppenhaus/domain/permissions'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { FormPage } from '../../components/form-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { useRoles } from '../../components/options-queries.ts'
import { PermissionGrid } from '../../components/permission-grid.tsx'
import { useRecordPage } from '../../components/use-record-page.ts'
import { useRoleName } from '../../components/use-role-name.ts'
import { paths } from '../../lib/paths.ts'
import { required } from '../../lib/record-form.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { DeleteRole } from './delete-role.tsx'
import { useCreateRole, useEditRole, useRole, type Role } from './queries.ts'

/** A role of one's own, from nothing or from another one. */
export function NewRolePage() {
  const { t } = useTranslation('roles')
  const [search] = useSearchParams()
  const roles = useRoles()
  const roleName = useRoleName()
  return (
    <Loaded query={roles}>
      {({ items }) => {
        const from = items.find(({ id }) => id === search.get('from'))
        const name = from ? t('copyOf', { name: roleName(from) }) : ''
        return <RoleForm role={undefined} initial={{ name, permissions: from?.permissions ?? [] }} />
      }}
    </Loaded>
  )
}

/** What a role permits; to be changed by who may. */
export function RolePage() {
  const { id = '' } = useParams()
  const role = useRole(id)
  return (
    <Loaded query={role}>
      {(found) =>
        found.actions.includes('edit') ? (
          <RoleForm key={id} role={found} initial={{ name: found.name, permissions: found.permissions }} onReload={role.refetch} />
        ) : (
          <FixedRole role={found} />
        )
      }
    </Loaded>
  )
}

interface RoleFormProps {
  role: Role | undefined
  initial: { name: string; permissions: Permission[] }
  onReload?: () => unknown
}

function RoleForm({ role, initial, onReload }: RoleFormProps) {
  const { t } = useTranslation(['roles', 'common'])
  const roleName = useRoleName()
  const { permissions } = useMe()
  const create = useCreateRole()
  const edit = useEditRole()
  const isNamed = role === undefined || role.actions.includes('rename')
  const { form, page } = useRecordPage({
    draftKey: `role.${role?.id ?? 'new'}`,
    initial,
    checks: isNamed ? { name: required } : {},
    record: role,
    create,
    edit,
    onCreate: ({ name, permissions: chosen }, then) => create.mutate({ body: { name: name.trim(), permissions: chosen } }, then),
    onEdit: ({ name, permissions: chosen }, params, then) =>
      edit.mutate({ params, body: { permissions: chosen, ...(isNamed ? { name: name.trim() } : {}) } }, then),
    pathOf: () => paths.roles,
    onReload,
  })
  return (
    <>
      <FormPage title={role ? roleName(role) : t('roles:new')} back={{ to: paths.roles, label: t('roles:title') }} {...page}>
        {role && role.memberCount > 0 ? <Notice>{t('roles:countsAtOnce', { count: role.memberCount })}</Notice> : null}
        {isNamed ? <TextInput {...form.field('name')} label={t('roles:name')} maxLength={80} autoComplete="off" /> : null}
        <PermissionGrid
          label={t('roles:permissions')}
          value={form.value.permissions}
          grantable={permissions}
          onChange={(chosen) => form.set({ permissions: chosen })}
        />
      </FormPage>
      {role ? <DeleteRole role={role} /> : null}
    </>
  )
}

function FixedRole({ role }: { role: Role }) {
  const { t } = useTranslation('roles')
  const roleName = useRoleName()
  const may = useMay('roles.write')
  return (
    <OfficePage
      title={roleName(role)}
      meta={t('members', { count: role.memberCount })}
      back={{ to: paths.roles, label: t('title') }}
      actions={
        may ? (
          <Button component={Link} to={paths.newRole(role.id)} variant="default">
            {t('copy')}
          </Button>
        ) : null
      }
      narrow
    >
      {role.key === 'administrator' ? <Notice>{t('administratorStays')}</Notice> : null}
      <PermissionGrid label={t('permissions')} value={role.permissions} grantable={[]} />
    </OfficePage>
  )
}
