import { Navigate } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useMe } from '../lib/session.ts'

/** The first page that the role of this account goes with; of nothing, the own settings. */
export function Start() {
  const { permissions } = useMe()
  const pages = [
    ['tickets.read', paths.tickets],
    ['work_orders.read', paths.workOrders],
    ['properties.read', paths.properties],
    ['people.read', paths.people],
    ['contractors.read', paths.contractors],
  ] as const
  const [, first] = pages.find(([needed]) => permissions.includes(needed)) ?? [undefined, paths.settings]
  return <Navigate to={first} replace />
}
