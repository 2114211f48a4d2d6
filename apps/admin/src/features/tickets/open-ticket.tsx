import { Loaded } from '../../components/loaded.tsx'
import { dayOf } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { useMe } from '../../lib/session.ts'
import type { TicketRow } from '../../lib/ticket-cache.ts'
import { writeFilter, type TicketFilter } from '../../lib/ticket-views.ts'
import type { Position } from './detail-head.tsx'
import { groupRows } from './list-groups.ts'
import { PropertiesPanel } from './properties-panel.tsx'
import { useTicket, type useTicketList } from './queries.ts'
import { TicketDetail } from './ticket-detail.tsx'

interface OpenTicketProps {
  id: string
  filter: TicketFilter
  list: ReturnType<typeof useTicketList>
  onProperties: () => void
}

/** Neighbours of the open ticket in the order in which the list shows them. */
function positionOf(pages: { items: TicketRow[] }[], id: string, filter: TicketFilter, more: boolean): Position | undefined {
  const rows = groupRows(
    pages.map(({ items }) => items),
    filter.order,
    new Date().toISOString(),
    dayOf,
  ).flatMap((group) => group.rows)
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) return undefined
  const to = (row: TicketRow | undefined) => row && `${paths.ticket(row.id)}${writeFilter(filter)}`
  return { at: at + 1, total: more ? undefined : rows.length, previous: to(rows[at - 1]), next: to(rows[at + 1]) }
}

/** The ticket that the address names. */
export function OpenTicket({ id, filter, list, onProperties }: OpenTicketProps) {
  const me = useMe()
  const ticket = useTicket(id)
  const search = writeFilter(filter)
  return (
    <Loaded query={ticket} rows={5} rowHeight={96}>
      {(found) => (
        <TicketDetail
          ticket={found}
          position={list.data ? positionOf(list.data.pages, id, filter, list.hasNextPage) : undefined}
          back={`${paths.tickets}${search}`}
          author={me.displayName}
          onProperties={onProperties}
          onReload={ticket.refetch}
        />
      )}
    </Loaded>
  )
}

/** The right column of the same ticket. */
export function OpenProperties({ id, search }: { id: string; search: string }) {
  const ticket = useTicket(id)
  return ticket.data ? <PropertiesPanel ticket={ticket.data} search={search} /> : null
}
