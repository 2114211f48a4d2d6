import type { Order, OrderAction } from './order.ts'

/** What usually comes next in a status, the likeliest first. */
const usual: Partial<Record<Order['status'], readonly OrderAction[]>> = {
  sent: ['accept'],
  accepted: ['schedule'],
  scheduled: ['start', 'complete'],
  in_progress: ['complete'],
  partly_done: ['complete'],
  rework: ['complete'],
}

/** The one action that the page fills with colour; none when there is nothing to do. */
export function primaryAction({ status, actions }: Pick<Order, 'status' | 'actions'>): OrderAction | undefined {
  return usual[status]?.find((action) => actions.includes(action)) ?? actions[0]
}
