import { api } from '../../api.ts'

/** Sends a link for a new password, if the log-in exists; nobody learns whether it does. */
export const useForgotPassword = () => api.useMutation('post', '/api/v1/contractor/password/forgot')

/** Sets a new password by the secret of the link. */
export const useResetPassword = () => api.useMutation('post', '/api/v1/contractor/password/reset')
