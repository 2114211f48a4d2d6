import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import type { Order } from '../lib/order.ts'

const list = '/api/v1/contractor/work-orders'
const one = '/api/v1/contractor/work-orders/{id}'
const init = (id: string) => ({ params: { path: { id } } })

/** One order with its lines, photos, reports and history. */
export const useOrder = (id: string) => api.useQuery('get', one, init(id))

/** Has every order that is shown, and the lists, fetched anew. */
export function refreshOrders(queries: QueryClient): void {
  for (const path of [list, one]) void queries.invalidateQueries({ queryKey: ['get', path] })
}

/** Has every order that is shown, and the lists, fetched anew. */
export function useRefreshOrders() {
  const queries = useQueryClient()
  return () => refreshOrders(queries)
}

/** Puts what the server answered to an act in the place of the order, and has the lists fetched anew. */
export function useKeepOrder() {
  const queries = useQueryClient()
  return (order: Order): void => {
    queries.setQueryData(api.queryOptions('get', one, init(order.id)).queryKey, order)
    void queries.invalidateQueries({ queryKey: ['get', list] })
  }
}
