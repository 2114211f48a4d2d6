import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useAccountApp } from '../../components/account-context.ts'

/** Everything of this feature is fetched anew after a change. */
function useRefresh() {
  const { own } = useAccountApp()
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: own.queryOptions('get', '/security').queryKey }),
      client.invalidateQueries({ queryKey: own.queryOptions('get', '/sessions').queryKey }),
      client.invalidateQueries({ queryKey: own.queryOptions('get', '/identities').queryKey }),
    ])
  }
}

/** How one signs in, and what protects the account. */
export const useSecurity = () => useAccountApp().own.useQuery('get', '/security')
export const useSessions = () => useAccountApp().own.useQuery('get', '/sessions')
export const useIdentities = () => useAccountApp().own.useQuery('get', '/identities')

/** A new password; all other sessions end. */
export function useChangePassword() {
  const { session } = useAccountApp()
  const refresh = useRefresh()
  return useMutation({
    networkMode: 'always',
    mutationFn: (body: Schemas['ChangePasswordBody']) => session.changePassword(body),
    onSuccess: refresh,
  })
}

export const useConfirm = () => useAccountApp().own.useMutation('post', '/security/confirm', { onSuccess: useRefresh() })
export const useConfirmByPasskey = () => useAccountApp().own.useMutation('post', '/security/confirm/options')

export const useBeginTotp = () => useAccountApp().own.useMutation('post', '/security/totp')
export const useConfirmTotp = () => useAccountApp().own.useMutation('post', '/security/totp/confirm')
export const useRemoveTotp = () => useAccountApp().own.useMutation('delete', '/security/totp', { onSuccess: useRefresh() })

export const useBeginPasskey = () => useAccountApp().own.useMutation('post', '/security/passkeys/options')
export const useAddPasskey = () => useAccountApp().own.useMutation('post', '/security/passkeys')
export const useRenamePasskey = () => useAccountApp().own.useMutation('patch', '/security/passkeys/{id}', { onSuccess: useRefresh() })
export const useRemovePasskey = () => useAccountApp().own.useMutation('delete', '/security/passkeys/{id}', { onSuccess: useRefresh() })

export const useNewRecoveryCodes = () => useAccountApp().own.useMutation('post', '/security/recovery-codes', { onSuccess: useRefresh() })

export const useBeginEmailChange = () => useAccountApp().own.useMutation('post', '/security/email-change', { onSuccess: useRefresh() })
export const useWithdrawEmailChange = () => useAccountApp().own.useMutation('delete', '/security/email-change', { onSuccess: useRefresh() })

export const useEndSession = () => useAccountApp().own.useMutation('delete', '/sessions/{id}', { onSuccess: useRefresh() })
export const useEndOtherSessions = () => useAccountApp().own.useMutation('delete', '/sessions', { onSuccess: useRefresh() })

export const useLinkIdentity = () => useAccountApp().own.useMutation('post', '/identities/{id}')
export const useUnlinkIdentity = () => useAccountApp().own.useMutation('delete', '/identities/{id}', { onSuccess: useRefresh() })

/** After a factor was added or shown: the page learns that nothing is owed any more. */
export function useRenewSession() {
  const { session } = useAccountApp()
  const refresh = useRefresh()
  return async () => {
    await session.reload()
    await refresh()
  }
}
