import { addDays } from '@treppenhaus/domain/calendar'
import type { TicketRow } from '../../lib/ticket-cache.ts'
import type { TicketOrder } from '../../lib/ticket-views.ts'

export type GroupName = 'emergency' | 'today' | 'yesterday' | 'older'

export interface Group {
  name: GroupName
  rows: TicketRow[]
}

const over: readonly TicketRow['status'][] = ['resolved', 'closed', 'rejected']

const downwards: Record<TicketOrder, readonly GroupName[]> = {
  newest: ['emergency', 'today', 'yesterday', 'older'],
  activity: ['emergency', 'today', 'yesterday', 'older'],
  oldest: ['emergency', 'older', 'yesterday', 'today'],
}

/**
 * Open emergencies of the first page stand on top, everything else by the day it came in, or was last moved when that is the
 * order; the order inside stays. Emergencies of later pages keep their day, so that loading more never moves what is seen.
 * @param dayOf the calendar day of an instant in the office's time zone
 */
export function groupRows(
  pages: readonly (readonly TicketRow[])[],
  order: TicketOrder,
  now: string,
  dayOf: (instant: string) => string,
): Group[] {
  const today = dayOf(now)
  const yesterday = addDays(today, -1)
  const groups: Record<GroupName, TicketRow[]> = { emergency: [], today: [], yesterday: [], older: [] }
  const groupOf = (row: TicketRow, page: number): GroupName => {
    if (page === 0 && row.urgency === 'emergency' && !over.includes(row.status)) return 'emergency'
    const day = dayOf(order === 'activity' ? row.lastActivityAt : row.createdAt)
    if (day >= today) return 'today'
    return day === yesterday ? 'yesterday' : 'older'
  }
  pages.forEach((rows, page) => rows.forEach((row) => groups[groupOf(row, page)].push(row)))
  return downwards[order].map((name) => ({ name, rows: groups[name] })).filter(({ rows }) => rows.length > 0)
}
