import { Stair } from '@treppenhaus/ui/stair'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import { TICKET_STEPS, drawnStep, isClosed, type TicketItem } from '../lib/ticket.ts'
import classes from './ticket-row.module.css'
import { useWhen } from './use-when.ts'

/** A ticket in a list: title, where it stands in words, and its stair. */
export function TicketRow({ ticket }: { ticket: TicketItem }) {
  const { t } = useTranslation('common')
  const label = `${t(`step.${ticket.stepName}`)}, ${t('step.position', { step: ticket.step, total: TICKET_STEPS })}`
  return (
    <li>
      <Link to={paths.ticket(ticket.id)} className={classes.row}>
        <span className={classes.words}>
          <strong className={classes.title}>{ticket.title}</strong>
          <Standing ticket={ticket} />
          {ticket.mine ? null : <span className={classes.shared}>{t(`row.other.${ticket.place}`)}</span>}
        </span>
        {ticket.status === 'rejected' ? null : <Stair total={TICKET_STEPS} current={drawnStep(ticket)} label={label} />}
      </Link>
    </li>
  )
}

function Standing({ ticket }: { ticket: TicketItem }) {
  const { t } = useTranslation('common')
  const when = useWhen()
  if (ticket.questionOpen)
    return (
      <span className={classes.question}>
        <b>{t('row.question')}</b> {t('row.answer')}
      </span>
    )
  if (ticket.status === 'resolved' && ticket.mine)
    return (
      <span className={classes.question}>
        <b>{t('row.confirm')}</b> {t('row.pleaseConfirm')}
      </span>
    )
  if (isClosed(ticket))
    return (
      <span className={classes.standing}>
        <b>{ticket.status === 'rejected' ? t('row.rejected') : t('row.closed')}</b> {when.day(ticket.lastActivityAt)}
      </span>
    )
  const step = ticket.status === 'owner_review' ? t('row.owner_review') : t(`step.${ticket.stepName}`)
  const detail =
    ticket.startsAt !== null && ticket.endsAt !== null ? when.span(ticket.startsAt, ticket.endsAt) : when.day(ticket.lastActivityAt)
  return (
    <span className={classes.standing}>
      <b>{step}:</b> {[detail, ticket.contractorName].filter(Boolean).join(', ')}
    </span>
  )
}
