import { Title } from '@mantine/core'
import { Timeline } from '@treppenhaus/ui/timeline'
import { TimelineMessage } from '@treppenhaus/ui/timeline-message'
import { useTranslation } from 'react-i18next'
import { Photos } from '../../components/photos.tsx'
import { useWhen } from '../../components/use-when.ts'
import { entryKind, reportFiles } from '../../lib/conversation.ts'
import type { Ticket, TimelineEntry } from '../../lib/ticket.ts'
import classes from './conversation.module.css'
import { EventLine } from './event-line.tsx'

/** What was written and what happened, oldest first. */
export function Conversation({ ticket, onStale }: { ticket: Ticket; onStale: () => void }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'talk' })
  const when = useWhen()
  const files = reportFiles(ticket)
  const created = ticket.timeline.find(({ kind }) => kind === 'created')
  return (
    <section aria-label={t('title')}>
      <Title order={2} className={classes.title ?? ''}>
        {t('title')}
      </Title>
      <Timeline label={t('title')}>
        <TimelineMessage
          author={ticket.mine ? t('you') : (created?.actorName ?? t(`other.${ticket.place}`))}
          face={created?.actorAvatar}
          own={ticket.mine}
          dateTime={ticket.createdAt}
          time={when.stamp(ticket.createdAt)}
          below={<Photos label={t('photos')} files={files} onStale={onStale} />}
        >
          {ticket.description}
        </TimelineMessage>
        {ticket.timeline.map((entry) => (
          <Entry key={entry.id} entry={entry} onStale={onStale} />
        ))}
      </Timeline>
    </section>
  )
}

function Entry({ entry, onStale }: { entry: TimelineEntry; onStale: () => void }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'talk' })
  const when = useWhen()
  const kind = entryKind(entry)
  if (kind === 'hidden') return null
  if (kind === 'event') return <EventLine entry={entry} />
  const author = entry.mine ? t('you') : (entry.actorName ?? t('manager'))
  return (
    <TimelineMessage
      author={author}
      face={entry.actorAvatar}
      own={entry.mine}
      role={roleOf(entry.actorPosition, entry.kind === 'question' ? t('question') : null)}
      dateTime={entry.at}
      time={when.stamp(entry.at)}
      below={<Photos label={t('photos')} files={entry.files} onStale={onStale} />}
    >
      {entry.note}
    </TimelineMessage>
  )
}

/** What the writer does, and what the words are for. */
const roleOf = (position: string | null, purpose: string | null) => [position, purpose].filter(Boolean).join(' · ') || undefined
