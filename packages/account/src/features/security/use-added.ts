import { useNavigate } from 'react-router'
import { useAccountApp } from '../../components/account-context.ts'
import { useToast } from '../../components/use-toast.ts'
import { useRenewSession } from './queries.ts'

/** Says that a factor was added and goes back to the overview, which then shows it. */
export function useAdded(message: string) {
  const { paths } = useAccountApp()
  const toast = useToast()
  const navigate = useNavigate()
  const renew = useRenewSession()
  return async () => {
    await renew().catch(() => undefined) // the overview itself says when there is no connection
    toast.done(message)
    await navigate(paths.security)
  }
}
