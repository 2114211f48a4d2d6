import { TimelineMessage } from '@treppenhaus/ui/timeline-message'
import { useTranslation } from 'react-i18next'
import { Attachments } from '../../components/attachments.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'

interface EntryMessageProps {
  ticket: Ticket
  entry: Ticket['timeline'][number]
}

/** A question, answer, reply or internal note. */
export function EntryMessage({ ticket, entry }: EntryMessageProps) {
  const { t } = useTranslation('tickets')
  const times = useTimeWords()
  const pending = entry.id.startsWith('pending-')
  const role = [entry.actorPosition, entry.kind === 'note' ? null : t(`entry.${entry.kind}`)].filter(Boolean).join(' · ') || undefined
  return (
    <TimelineMessage
      author={entry.actorName ?? ticket.reporterName ?? t('event.system')}
      face={entry.actorAvatar}
      role={role}
      dateTime={entry.at}
      time={pending ? t('entry.sending') : times.moment(entry.at)}
      internalLabel={entry.audience === 'internal' ? t('entry.internal') : undefined}
      below={<Attachments label={t('detail.photos')} files={entry.files} />}
    >
      {entry.note}
    </TimelineMessage>
  )
}
