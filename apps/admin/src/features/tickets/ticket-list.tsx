import { Button } from '@mantine/core'
import { EmptyState } from '@treppenhaus/ui/empty-state'
import { ErrorState } from '@treppenhaus/ui/error-state'
import { NoHits } from '@treppenhaus/ui/no-hits'
import { SkeletonRows } from '@treppenhaus/ui/skeleton-rows'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePropertyOptions } from '../../components/options-queries.ts'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { dayOf } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { writeFilter, type TicketFilter } from '../../lib/ticket-views.ts'
import { KeyLegend } from './key-legend.tsx'
import { groupRows } from './list-groups.ts'
import { ListEnd } from './list-end.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListHeader } from './list-header.tsx'
import type { useTicketList } from './queries.ts'
import classes from './ticket-list.module.css'
import { TicketRow } from './ticket-row.tsx'
import { TicketRows } from './ticket-rows.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useListKeys } from './use-list-keys.ts'

interface TicketListProps {
  filter: TicketFilter
  onFilter: (change: Partial<TicketFilter>) => void
  list: ReturnType<typeof useTicketList>
  selectedId: string | undefined
  /** Somebody is about to open a ticket: its code can be fetched. */
  onApproach: () => void
  /** Opened since the page was loaded: no longer bold. */
  opened: ReadonlySet<string>
}

/** The left column: view, filters, rows. */
export function TicketList({ filter, onFilter, list, selectedId, opened, onApproach }: TicketListProps) {
  const { t } = useTranslation(['tickets', 'common', 'errors'])
  const words = useProblemWords()
  const scroll = useRef<HTMLDivElement>(null)
  const rows = list.data?.pages.flatMap(({ items }) => items)
  const arrivals = useArrivals(filter, rows)
  useListKeys(scroll)
  const groups = list.data
    ? groupRows(
        list.data.pages.map(({ items }) => items),
        filter.order,
        new Date().toISOString(),
        dayOf,
      )
    : []
  const search = writeFilter(filter)
  const showArrivals = async () => {
    await arrivals.show()
    scroll.current?.scrollTo({ top: 0 })
    scroll.current?.querySelector<HTMLAnchorElement>('a[data-row]')?.focus()
  }
  return (
    <>
      <ListHeader filter={filter} onFilter={onFilter} isPageTitle={selectedId === undefined} />
      <ListFilters filter={filter} onFilter={onFilter} />
      <div role="status">
        {arrivals.count > 0 ? (
          <div className={classes.arrivals}>
            <Button size="xs" variant="subtle" color="emaille" onClick={() => void showArrivals()}>
              {t('tickets:list.arrivals', { count: arrivals.count })}
            </Button>
          </div>
        ) : null}
      </div>
      <div ref={scroll} className={classes.scroll} onPointerOver={onApproach} onFocus={onApproach}>
        {rows === undefined && !list.error ? <SkeletonRows rows={10} rowHeight={54} label={t('common:loading')} /> : null}
        {rows === undefined && list.error ? (
          <ErrorState
            title={t('tickets:list.failed')}
            text={words(list.error)}
            retryLabel={t('common:retry')}
            retrying={list.isFetching}
            onRetry={() => void list.refetch()}
          />
        ) : null}
        {rows?.length === 0 ? <NothingHere filter={filter} onFilter={onFilter} /> : null}
        <TicketRows
          groups={groups}
          scroll={scroll}
          renderRow={(row) => (
            <TicketRow
              row={row}
              to={`${paths.ticket(row.id)}${search}`}
              selected={row.id === selectedId}
              unseen={row.unseen && !opened.has(row.id)}
            />
          )}
        />
        <ListEnd list={list} scroll={scroll} />
      </div>
      <KeyLegend />
    </>
  )
}

function NothingHere({ filter, onFilter }: Pick<TicketListProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation(['tickets', 'common'])
  const properties = usePropertyOptions()
  const house = properties.find(({ value }) => value === filter.propertyId)?.label
  const active = [filter.q ? t('common:searchFilter', { q: filter.q }) : '', house ?? ''].filter(Boolean)
  if (filter.q || filter.propertyId)
    return (
      <NoHits
        title={t('common:noHits')}
        text={t('common:noHitsText', { filters: active.join(', ') })}
        resetLabel={t('common:resetFilters')}
        onReset={() => onFilter({ q: undefined, propertyId: undefined })}
      />
    )
  const inbox = filter.view === 'open' || filter.view === 'new'
  return (
    <EmptyState
      house={inbox}
      title={inbox ? t('tickets:list.allDone') : t('tickets:list.empty')}
      text={inbox ? t('tickets:list.allDoneText') : t(`tickets:emptyText.${filter.view}`)}
    />
  )
}
