import type { ReadyRole } from '@treppenhaus/domain/permissions'
import { useTranslation } from 'react-i18next'

/** Ready-made roles have a name in each language, own ones the name they were given. */
export function useRoleName() {
  const { t } = useTranslation('roles')
  return (role: { key: ReadyRole | null; name: string } | null): string => {
    if (role === null) return t('noRole')
    return role.key === null ? role.name : t(`ready.${role.key}`)
  }
}
