import { api } from '../../api.ts'

/** Has a new link sent to the address on file, if the old one ever was one. */
export const useRenewLink = () => api.useMutation('post', '/api/v1/public/order-links/renewals')
