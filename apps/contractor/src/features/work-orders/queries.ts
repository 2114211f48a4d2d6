import { api } from '../../api.ts'
import { useKeepOrder, useRefreshOrders } from '../../components/order-queries.ts'
import { problemCode } from '../../lib/problem.ts'
import type { Order, OrderState } from '../../lib/order.ts'
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts'

const list = '/api/v1/contractor/work-orders'

/** Orders of one kind, all that one person can have at a time. */
export const useOrders = (state: OrderState) => api.useQuery('get', list, { params: { query: { state, limit: 100 } } })

/** Orders of one kind, page by page. */
export const useOrderPages = (state: OrderState) =>
  api.useInfiniteQuery(
    'get',
    list,
    { params: { query: { state, limit: 30 } } },
    { initialPageParam: null, pageParamName: 'cursor', getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  )

type Act<Input> = {
  act: (input: Input, then?: { onDone?: () => void }) => void
  isPending: boolean
  error: unknown
  reset: () => void
}

/** What every act on an order has in common: one key, the new order on the page, and the true one after a refusal. */
function useAct<Input>(
  mutation: {
    mutate: (input: Input, hooks: { onSuccess: (order: Order) => void; onError: (error: unknown) => void }) => void
    isPending: boolean
    error: unknown
    reset: () => void
  },
  settle: (error: unknown) => void,
): Act<Input> {
  const keep = useKeepOrder()
  const refresh = useRefreshOrders()
  return {
    act: (input, then) => {
      if (mutation.isPending) return
      mutation.mutate(input, {
        onSuccess: (order) => {
          settle(null)
          keep(order)
          then?.onDone?.()
        },
        onError: (error) => {
          settle(error)
          if (problemCode(error) === 'illegal_transition') refresh()
        },
      })
    },
    isPending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}

export function useAccept(id: string) {
  const key = useIdempotencyKey()
  const mutation = api.useMutation('post', '/api/v1/contractor/work-orders/{id}/accept')
  const act = useAct(mutation, key.settle)
  return { ...act, accept: () => act.act({ params: { path: { id }, header: key.header() }, body: {} }) }
}

export function useDecline(id: string) {
  const key = useIdempotencyKey()
  const mutation = api.useMutation('post', '/api/v1/contractor/work-orders/{id}/decline')
  const act = useAct(mutation, key.settle)
  const decline = (reason: string, onDone: () => void) =>
    act.act({ params: { path: { id }, header: key.header() }, body: { reason } }, { onDone })
  return { ...act, decline }
}

export function useStart(id: string) {
  const key = useIdempotencyKey()
  const mutation = api.useMutation('post', '/api/v1/contractor/work-orders/{id}/start')
  const act = useAct(mutation, key.settle)
  return { ...act, start: () => act.act({ params: { path: { id }, header: key.header() }, body: {} }) }
}

export function useSchedule(id: string) {
  const key = useIdempotencyKey()
  const mutation = api.useMutation('post', '/api/v1/contractor/work-orders/{id}/appointment')
  const act = useAct(mutation, key.settle)
  const schedule = (body: { startsAt: string; endsAt: string; note?: string }, onDone: () => void) =>
    act.act({ params: { path: { id }, header: key.header() }, body }, { onDone })
  return { ...act, schedule }
}
