import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import { usePlaceWords } from '../../components/use-place-words.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './order-drawer.module.css'

/** The ticket that the order covers. */
export function OrderTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['work-orders', 'words'])
  const places = usePlaceWords()
  return (
    <div>
      <h3 className={classes.heading}>{t('work-orders:drawer.ticket')}</h3>
      <div className={classes.ticket}>
        <StatusChip kind="ticket" status={ticket.status} word={t(`words:ticket.${ticket.status}`)} iconOnly />
        <span className={classes.ticketTitle}>{ticket.title}</span>
        <span className={classes.quiet}>{places.short(ticket)}</span>
      </div>
    </div>
  )
}
