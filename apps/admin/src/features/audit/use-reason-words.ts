import { isPermission, readyRoles, type Area } from '@treppenhaus/domain/permissions'
import { useTranslation } from 'react-i18next'
import { useRoleName } from '../../components/use-role-name.ts'

/** Why an access was refused. */
const refusals = ['foreign', 'permission', 'many'] as const
/** How somebody got in, or ended it. */
const methods = ['password', 'passkey', 'single_sign_on', 'invitation', 'logout', 'reset', 'changed'] as const

/** `+tickets.write -people.read` and `role clerk > management` as people say it; what else stands there is shown as it is. */
export function useReasonWords() {
  const { t } = useTranslation(['audit', 'roles'])
  const roleName = useRoleName()
  const permissionWords = (token: string) => {
    const [sign, permission] = [token.charAt(0), token.slice(1)]
    if (!/[+-]/.test(sign) || !isPermission(permission)) return undefined
    const [area, action] = permission.split('.') as [Area, 'read' | 'write']
    const words = t('audit:permission', { area: t(`roles:area.${area}`), action: t(`roles:level.${action}`) })
    return sign === '+' ? `+ ${words}` : `− ${words}`
  }
  const roleWords = (text: string) =>
    text.replace(/(^role |> )([a-z_]+)/g, (whole, before: string, key: string) => {
      const ready = readyRoles.find((role) => role === key)
      return ready ? `${before}${roleName({ key: ready, name: '' })}` : whole
    })
  return (reason: string): string => {
    const why = refusals.find((known) => known === reason)
    if (why) return t(`audit:refusal.${why}`)
    const permissions = reason.split(' ').map(permissionWords)
    if (permissions.every((words) => words !== undefined)) return permissions.join(', ')
    const known = methods.find((method) => method === reason)
    if (known) return t(`audit:reason.${known}`)
    return roleWords(reason)
      .replaceAll(' > ', ' → ')
      .replace(/^role /, `${t('audit:role')} `)
  }
}
