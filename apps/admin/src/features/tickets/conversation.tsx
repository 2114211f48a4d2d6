import { Timeline } from '@treppenhaus/ui/timeline'
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { EntryEvent } from './entry-event.tsx'
import { EntryMessage } from './entry-message.tsx'
import { ReportMessage } from './report-message.tsx'
import classes from './ticket-detail.module.css'

const spoken = ['question', 'answer', 'reply', 'note'] as const
const isSpoken = (kind: Ticket['timeline'][number]['kind']) => spoken.some((name) => name === kind)

/** Everything that happened, oldest first; the end is in sight when something is added. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const box = useRef<HTMLDivElement>(null)
  const [first] = useState(ticket.timeline.length)
  const last = ticket.timeline.length > first ? ticket.timeline.at(-1) : undefined
  const shown = useRef({ id: ticket.id, entries: ticket.timeline.length })

  useEffect(() => {
    const grown = shown.current.id === ticket.id && ticket.timeline.length > shown.current.entries
    shown.current = { id: ticket.id, entries: ticket.timeline.length }
    if (grown && box.current) box.current.scrollTop = box.current.scrollHeight
  }, [ticket.id, ticket.timeline.length])

  return (
    // The region scrolls, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={classes.conversation} tabIndex={0} role="region" aria-label={t('detail.history')}>
      <VisuallyHidden role="status">
        {last && !last.mine ? t('detail.arrived', { name: last.actorName ?? t('event.system') }) : ''}
      </VisuallyHidden>
      <Timeline label={t('detail.history')}>
        {ticket.timeline.some(({ kind }) => kind === 'created') ? null : <ReportMessage ticket={ticket} entry={undefined} />}
        {ticket.timeline.map((entry) => {
          if (entry.kind === 'created') return <ReportMessage key={entry.id} ticket={ticket} entry={entry} />
          if (isSpoken(entry.kind)) return <EntryMessage key={entry.id} entry={entry} ticket={ticket} />
          return <EntryEvent key={entry.id} entry={entry} />
        })}
      </Timeline>
    </div>
  )
}
