/** Saved views of the cockpit; the inbox is everything open. */
export const ticketViews = ['open', 'new', 'mine', 'emergencies', 'waiting', 'reported', 'resolved', 'closed', 'all'] as const
export type TicketView = (typeof ticketViews)[number]

export const ticketOrders = ['newest', 'oldest', 'activity'] as const
export type TicketOrder = (typeof ticketOrders)[number]

/** What the address says of the list: `?view=mine&property=…&q=…&order=oldest`. */
export interface TicketFilter {
  view: TicketView
  propertyId: string | undefined
  q: string | undefined
  order: TicketOrder
}

export function readFilter(search: URLSearchParams): TicketFilter {
  const view = ticketViews.find((name) => name === search.get('view')) ?? 'open'
  const order = ticketOrders.find((name) => name === search.get('order')) ?? 'newest'
  return { view, order, propertyId: search.get('property') ?? undefined, q: search.get('q') ?? undefined }
}

/** `?view=mine`; the usual values stay out of the address. */
export function writeFilter({ view, order, propertyId, q }: TicketFilter): string {
  const search = new URLSearchParams()
  if (view !== 'open') search.set('view', view)
  if (propertyId) search.set('property', propertyId)
  if (q) search.set('q', q)
  if (order !== 'newest') search.set('order', order)
  const text = search.toString()
  return text && `?${text}`
}
