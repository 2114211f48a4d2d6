import { Button } from '@mantine/core'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { PageHeader } from '@treppenhaus/ui/page-header'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { CardList } from '../../components/card-list.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { TicketRow } from '../../components/ticket-row.tsx'
import { paths } from '../../lib/paths.ts'
import { useDocumentTitle } from '../../lib/use-document-title.ts'
import { useTickets, type ListState } from './queries.ts'
import classes from './tickets-page.module.css'

const states = ['open', 'closed'] as const satisfies readonly ListState[]

/** All reports of this person, open or closed. */
export function TicketsPage() {
  const { t } = useTranslation('tickets', { keyPrefix: 'list' })
  const [search] = useSearchParams()
  const state: ListState = search.get('state') === 'closed' ? 'closed' : 'open'
  const tickets = useTickets(state)
  useDocumentTitle(t('title'))
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <nav className={classes.filter} aria-label={t('filter')}>
        {states.map((one) => (
          <Link key={one} to={`?state=${one}`} replace aria-current={one === state ? 'page' : undefined} className={classes.state}>
            {t(one)}
          </Link>
        ))}
      </nav>
      <QueryState query={tickets} rows={4}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) return <NoTickets state={state} />
          return (
            <CardList>
              {items.map((ticket) => (
                <TicketRow key={ticket.id} ticket={ticket} />
              ))}
            </CardList>
          )
        }}
      </QueryState>
      {tickets.hasNextPage ? (
        <Button variant="default" fullWidth loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  )
}

function NoTickets({ state }: { state: ListState }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'list' })
  if (state === 'closed') return <EmptyState title={t('noneClosed')} />
  return (
    <EmptyState
      title={t('noneOpen')}
      house
      action={
        <Button component={Link} to={paths.report}>
          {t('report')}
        </Button>
      }
    />
  )
}
