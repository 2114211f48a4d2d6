import { Button } from '@mantine/core'
import { IconPlus, IconShieldCheck, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DataSection } from '../../components/data-section.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { OfficePage } from '../../components/office-frame.tsx'
import { useRoles } from '../../components/options-queries.ts'
import { RecordList } from '../../components/record-list.tsx'
import { useRoleName } from '../../components/use-role-name.ts'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { RoleMatrix } from './role-matrix.tsx'

const sign = { 'aria-hidden': true, size: 20, stroke: 1.75 } as const

/** The roles, and what each of them permits, side by side. */
export function RolesPage() {
  const { t } = useTranslation('roles')
  const roles = useRoles()
  const may = useMay('roles.write')
  const roleName = useRoleName()
  return (
    <OfficePage
      title={t('title')}
      actions={
        may ? (
          <Button component={Link} to={paths.newRole()} leftSection={<IconPlus aria-hidden="true" />}>
            {t('new')}
          </Button>
        ) : null
      }
    >
      <Loaded query={roles} rows={6} rowHeight={52}>
        {({ items }) => (
          <>
            <RecordList
              label={t('title')}
              records={items.map((role) => ({
                key: role.id,
                to: paths.role(role.id),
                sign: role.key === 'administrator' ? <IconShieldLock {...sign} /> : <IconShieldCheck {...sign} />,
                name: roleName(role),
                facts: role.key === null ? t('own') : t(`purpose.${role.key}`),
                end: t('members', { count: role.memberCount }),
              }))}
            />
            <DataSection title={t('compare')}>
              <RoleMatrix roles={items} />
            </DataSection>
          </>
        )}
      </Loaded>
    </OfficePage>
  )
}
