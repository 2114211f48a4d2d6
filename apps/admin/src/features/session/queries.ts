import { useMutation } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'
import { speak } from '../../lib/i18n.ts'
import { session } from '../../lib/session.ts'

/** Signs in; the page then speaks the account's language. */
export const useLogIn = () =>
  useMutation({
    mutationFn: (body: Schemas['LoginBody']) => session.logIn(body),
    onSuccess: () => {
      if (session.state.status === 'authenticated') void speak(session.state.me.locale)
    },
  })

export const useForgotPassword = () => api.useMutation('post', '/api/v1/staff/password/forgot')
export const useResetPassword = () => api.useMutation('post', '/api/v1/staff/password/reset')
