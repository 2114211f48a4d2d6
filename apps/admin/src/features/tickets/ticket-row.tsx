import { IconPaperclip } from '@tabler/icons-react'
import { Plate } from '@treppenhaus/ui/plate'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { UrgencyChip } from '@treppenhaus/ui/urgency-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { useTimeWords } from '../../components/use-time-words.ts'
import type { TicketRow as Row } from '../../lib/ticket-cache.ts'
import classes from './ticket-list.module.css'

interface TicketRowProps {
  row: Row
  to: string
  selected: boolean
  unseen: boolean
}

/** What is over is urgent no longer. */
const isOver = (status: Row['status']) => status === 'resolved' || status === 'closed' || status === 'rejected'

/** One ticket in two lines: status, title, age; plate, street, place. */
export function TicketRow({ row, to, selected, unseen }: TicketRowProps) {
  const { t } = useTranslation(['tickets', 'words'])
  const places = usePlaceWords()
  const times = useTimeWords()
  const urgent = row.urgency === 'emergency' && !isOver(row.status)
  return (
    <Link
      to={to}
      className={classes.row}
      data-row={row.id}
      data-unseen={unseen || undefined}
      data-emergency={urgent || undefined}
      aria-current={selected ? 'true' : undefined}
    >
      <span className={classes.state}>
        {urgent ? (
          <UrgencyChip urgency="emergency" word={t('words:urgency.emergency')} iconOnly />
        ) : (
          <StatusChip kind="ticket" status={row.status} word={t(`words:ticket.${row.status}`)} iconOnly />
        )}
      </span>
      <span className={classes.first}>
        <span className={classes.title} title={row.title}>
          {unseen ? <span className={classes.hidden}>{t('tickets:list.unseen')} </span> : null}
          {row.title}
        </span>
        {row.urgency === 'high' && !isOver(row.status) ? <UrgencyChip urgency="high" word={t('words:urgency.high')} iconOnly /> : null}
        {row.fileCount > 0 ? (
          <span className={`num ${classes.files}`} title={t('tickets:list.files', { count: row.fileCount })}>
            <IconPaperclip aria-hidden="true" />
            <span aria-hidden="true">{row.fileCount}</span>
            <span className={classes.hidden}>{t('tickets:list.files', { count: row.fileCount })}</span>
          </span>
        ) : null}
        <time className={`num ${classes.age}`} dateTime={row.createdAt}>
          {times.ago(row.createdAt)}
        </time>
      </span>
      <span className={classes.second}>
        <Plate number={row.houseNumber} />
        <span className={classes.street}>
          {row.street}, {row.city}
        </span>
        <span className={classes.where}>{places.short(row)}</span>
      </span>
    </Link>
  )
}
