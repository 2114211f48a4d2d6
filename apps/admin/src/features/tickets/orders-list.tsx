import { Anchor } from '@mantine/core'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayOf, formatDay, formatTime, formatWeekday } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './properties-panel.module.css'

/** Orders of the ticket, or the way to the first one. */
export function OrdersList({ ticket, search }: { ticket: Ticket; search: string }) {
  const { t } = useTranslation(['tickets', 'words'])
  return (
    <section className={classes.section} aria-labelledby="ticket-orders">
      <h2 id="ticket-orders" className={classes.heading}>
        {t('tickets:panel.orders')}
      </h2>
      {ticket.workOrders.length === 0 ? <p className={classes.quiet}>{t('tickets:panel.noOrders')}</p> : null}
      <ul className={classes.list}>
        {ticket.workOrders.map((order) => (
          <li key={order.id} className={classes.order}>
            <Anchor component={Link} to={paths.workOrder(order.id)}>
              {order.number}, {order.contractorName}
            </Anchor>
            <StatusChip kind="work_order" status={order.status} word={t(`words:order.${order.status}`)} />
            {order.startsAt ? (
              <span className={classes.quiet}>
                {formatWeekday(dayOf(order.startsAt))} {formatTime(order.startsAt)}
              </span>
            ) : order.dueOn ? (
              <span className={classes.quiet}>{t('tickets:panel.due', { day: formatDay(order.dueOn) })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {ticket.actions.includes('order') ? (
        <Anchor component={Link} to={`${paths.orderDrawer(ticket.id)}${search}`}>
          {t('tickets:panel.newOrder')}
        </Anchor>
      ) : null}
    </section>
  )
}
