import { addDays } from '@treppenhaus/domain/calendar'
import { byClock, byUrgencyAndDate, dayOfOrder, type OrderItem } from './order.ts'

const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0

/** Today and the working days after it (Monday to Saturday), six in all, as `YYYY-MM-DD`. */
export function daysAhead(today: string, count = 6): string[] {
  const days = [today]
  for (let day = addDays(today, 1); days.length < count; day = addDays(day, 1)) if (!isSunday(day)) days.push(day)
  return days
}

export type Week = {
  /** Orders by calendar day, in the order of the clock. */
  days: ReadonlyMap<string, OrderItem[]>
  /** Planned for a day that has passed. */
  overdue: OrderItem[]
  /** Nobody has said when. */
  undated: OrderItem[]
}

/** Open orders by the day they are for. */
export function weekOf(orders: readonly OrderItem[], today: string): Week {
  const days = Map.groupBy(orders, (order) => dayOfOrder(order) ?? '')
  const undated = (days.get('') ?? []).toSorted(byUrgencyAndDate)
  const overdue = [...days].flatMap(([day, list]) => (day !== '' && day < today ? list : [])).toSorted(byClock)
  const ahead = [...days].filter(([day]) => day >= today).map(([day, list]) => [day, list.toSorted(byClock)] as const)
  return { days: new Map(ahead), overdue, undated }
}
