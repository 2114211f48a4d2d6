import { useMutation } from '@tanstack/react-query'
import { api, session } from '../../api.ts'

export const useLogIn = () =>
  useMutation({ networkMode: 'always', mutationFn: (body: { login: string; password: string }) => session.logIn(body) })

export const useForgotPassword = () => api.useMutation('post', '/api/v1/portal/password/forgot')
export const useResetPassword = () => api.useMutation('post', '/api/v1/portal/password/reset')
