import { EmptyState } from '@treppenhaus/ui/empty-state'
import { useTranslation } from 'react-i18next'
import { CardList } from '../../components/card-list.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { TicketRow } from '../../components/ticket-row.tsx'
import { useOpenTickets } from './queries.ts'

/** The newest open reports. */
export function OwnTickets() {
  const { t } = useTranslation('home')
  const tickets = useOpenTickets()
  return (
    <QueryState query={tickets} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('noTickets')} />
        ) : (
          <CardList>
            {items.map((ticket) => (
              <TicketRow key={ticket.id} ticket={ticket} />
            ))}
          </CardList>
        )
      }
    </QueryState>
  )
}
