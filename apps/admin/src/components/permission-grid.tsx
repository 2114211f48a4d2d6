import { Checkbox } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { tidyPermissions, type Area, type Permission } from '@treppenhaus/domain/permissions'
import { useTranslation } from 'react-i18next'
import { areas, readOf, writeOf } from './permission-areas.ts'
import classes from './permission-grid.module.css'

/** Where nothing is to be changed, a sign instead of a box. */
function Held({ is }: { is: boolean }) {
  const { t } = useTranslation('common')
  const Icon = is ? IconCheck : IconMinus
  return (
    <span className={classes.held} data-is={is || undefined}>
      <Icon role="img" aria-label={t(is ? 'yes' : 'no')} size={18} stroke={is ? 2.25 : 1.75} />
    </span>
  )
}

interface PermissionGridProps {
  label: string
  value: readonly Permission[]
  /** What may be ticked: nobody gives what they do not hold. */
  grantable: readonly Permission[]
  onChange?: ((value: Permission[]) => void) | undefined
  /** Areas that do not come into question. */
  without?: readonly Area[]
}

/** Areas below one another, beside each what may be seen and what may be changed. */
export function PermissionGrid({ label, value, grantable, onChange, without = [] }: PermissionGridProps) {
  const { t } = useTranslation('roles')
  const box = (permission: Permission | undefined, area: Area, kind: 'read' | 'write') => {
    if (!permission) return null
    if (!onChange) return <Held is={value.includes(permission)} />
    // What may be changed may be seen.
    const implied = kind === 'read' && value.includes(writeOf(area) ?? permission) && writeOf(area) !== undefined
    const toggle = (checked: boolean) => {
      const rest = value.filter((held) => held !== permission)
      onChange(tidyPermissions(checked ? [...rest, permission] : rest))
    }
    return (
      <Checkbox
        aria-label={t(`allow.${kind}`, { area: t(`area.${area}`) })}
        checked={value.includes(permission)}
        disabled={implied || !grantable.includes(permission)}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
    )
  }
  return (
    <table className={classes.grid} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('areas')}</th>
          <th scope="col">{t('level.read')}</th>
          <th scope="col">{t('level.write')}</th>
        </tr>
      </thead>
      <tbody>
        {areas
          .filter((area) => !without.includes(area))
          .map((area) => (
            <tr key={area}>
              <th scope="row">
                <span className={classes.area}>{t(`area.${area}`)}</span>
                <span className={classes.about}>{t(`about.${area}`)}</span>
              </th>
              <td>{box(readOf(area), area, 'read')}</td>
              <td>{box(writeOf(area), area, 'write')}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
