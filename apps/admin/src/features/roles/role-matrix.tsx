import { Anchor } from '@mantine/core'
import { IconEye, IconMinus, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { areas, levelOf } from '../../components/permission-areas.ts'
import { useRoleName } from '../../components/use-role-name.ts'
import { paths } from '../../lib/paths.ts'
import type { Role } from './queries.ts'
import classes from './role-matrix.module.css'

const icons = { none: IconMinus, read: IconEye, write: IconPencil } as const

/** All roles side by side: what each may see and change. Wider than a phone, it moves sideways under the names of the areas. */
export function RoleMatrix({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('roles')
  const roleName = useRoleName()
  return (
    <div className={classes.scroll} role="group" aria-label={t('compare')} tabIndex={0}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('areas')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <Anchor component={Link} to={paths.role(role.id)}>
                  {roleName(role)}
                </Anchor>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area}>
              <th scope="row">{t(`area.${area}`)}</th>
              {roles.map((role) => {
                const level = levelOf(role.permissions, area)
                const Icon = icons[level]
                return (
                  <td key={role.id} data-level={level}>
                    <Icon aria-hidden="true" size={16} stroke={1.75} /> {t(`level.${level}`)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
