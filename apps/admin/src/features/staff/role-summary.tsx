import type { Permission } from '@treppenhaus/domain/permissions'
import { useTranslation } from 'react-i18next'
import { areas, levelOf } from '../../components/permission-areas.ts'
import classes from './staff.module.css'

/** What a role permits, in two sentences: so that nobody gives a role by its name alone. */
export function RoleSummary({ permissions }: { permissions: readonly Permission[] }) {
  const { t } = useTranslation(['staff', 'roles'])
  const named = (level: 'read' | 'write') =>
    areas
      .filter((area) => levelOf(permissions, area) === level)
      .map((area) => t(`roles:area.${area}`))
      .join(', ')
  const [changes, sees] = [named('write'), named('read')]
  return (
    <div className={classes.held}>
      {changes ? <p>{t('staff:roleChanges', { areas: changes })}</p> : null}
      {sees ? <p>{t('staff:roleSees', { areas: sees })}</p> : null}
      {changes || sees ? null : <p>{t('staff:roleNothing')}</p>}
    </div>
  )
}
