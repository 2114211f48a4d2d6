import { useMutation } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useAccountApp } from '../../components/account-context.ts'

/** A new password; all other sessions end. */
export function useChangePassword() {
  const { session } = useAccountApp()
  return useMutation({ networkMode: 'always', mutationFn: (body: Schemas['ChangePasswordBody']) => session.changePassword(body) })
}
