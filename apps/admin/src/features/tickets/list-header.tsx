import { ActionIcon, Menu, Title } from '@mantine/core'
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
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('list.sort', { order: t(`order.${filter.order}`) })} title={t(`order.${filter.order}`)}>
            <IconArrowsSort aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={filter.order} onChange={(order) => onFilter({ order: order as TicketFilter['order'] })}>
            {ticketOrders.map((order) => (
              <Menu.RadioItem key={order} value={order}>
                {t(`order.${order}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </header>
  )
}
