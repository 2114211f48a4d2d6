import { useParams } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useAccount } from './account-context.ts'

/** Which order the page is about, and the address of its own page: behind a log-in by its id, behind a link the only one. */
export function useOrderPlace() {
  const { linkedOrderId } = useAccount()
  const { id = '' } = useParams()
  return linkedOrderId === undefined ? { id, base: paths.order(id) } : { id: linkedOrderId, base: paths.link }
}
