import type { OrderState } from './queries.ts'

export const orderStates = ['open', 'reported', 'final', 'all'] as const satisfies readonly OrderState[]

/** What the address says of the list: `?state=reported&q=…`. */
export interface OrderFilter {
  state: OrderState
  propertyId: string | undefined
  contractorId: string | undefined
  q: string | undefined
}

export const readOrderFilter = (search: URLSearchParams): OrderFilter => ({
  state: orderStates.find((name) => name === search.get('state')) ?? 'open',
  propertyId: search.get('property') ?? undefined,
  contractorId: search.get('contractor') ?? undefined,
  q: search.get('q') ?? undefined,
})

export function writeOrderFilter({ state, propertyId, contractorId, q }: OrderFilter): string {
  const search = new URLSearchParams()
  if (state !== 'open') search.set('state', state)
  if (propertyId) search.set('property', propertyId)
  if (contractorId) search.set('contractor', contractorId)
  if (q) search.set('q', q)
  const text = search.toString()
  return text && `?${text}`
}
