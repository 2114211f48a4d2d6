import { Title } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTicketCounts } from '../../components/counts-queries.ts'
import { ticketOrders, type TicketFilter } from '../../lib/ticket-views.ts'
import classes from './ticket-list.module.css'

interface ListHeaderProps {
  filter: TicketFilter
  onFilter: (change: Partial<TicketFilter>) => void
  /** The page's only first heading, while no ticket is open. */
  isPageTitle: boolean
}

/** Name of the view, its counts and the order. */
export function ListHeader({ filter, onFilter, isPageTitle }: ListHeaderProps) {
  const { t } = useTranslation('tickets')
  const counts = useTicketCounts().data?.views
  const facts = () => {
    if (!counts) return ''
    return filter.view === 'open'
      ? t('list.openAndNew', { open: counts.open, new: counts.new })
      : t('list.count', { count: counts[filter.view] })
  }
  return (
    <header className={classes.head}>
      <Title order={isPageTitle ? 1 : 2} className={classes.heading ?? ''}>
        {t(`view.${filter.view}`)}
      </Title>
      <span className={`num ${classes.facts}`}>{facts()}</span>
      <span className={classes.sort} title={t(`order.${filter.order}`)}>
        <IconArrowsSort aria-hidden="true" />
        <select
          aria-label={t('list.sort')}
          value={filter.order}
          onChange={({ currentTarget }) => onFilter({ order: ticketOrders.find((order) => order === currentTarget.value) ?? 'newest' })}
        >
          {ticketOrders.map((order) => (
            <option key={order} value={order}>
              {t(`order.${order}`)}
            </option>
          ))}
        </select>
      </span>
    </header>
  )
}
