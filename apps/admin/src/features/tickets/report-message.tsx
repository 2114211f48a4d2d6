import { TimelineMessage } from '@treppenhaus/ui/timeline-message'
import { useTranslation } from 'react-i18next'
import { Attachments } from '../../components/attachments.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import { formatWeekday } from '../../lib/format.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import classes from './ticket-detail.module.css'

interface ReportMessageProps {
  ticket: Ticket
  entry: Ticket['timeline'][number] | undefined
}

/** Files that no later message brought along belong to the report itself. */
function filesOfReport(ticket: Ticket, entry: ReportMessageProps['entry']) {
  const later = new Set(ticket.timeline.filter(({ id }) => id !== entry?.id).flatMap(({ files }) => files.map(({ id }) => id)))
  return ticket.files.filter(({ file }) => !later.has(file.id))
}

/** What was reported: words, photos and the answers of the form. */
export function ReportMessage({ ticket, entry }: ReportMessageProps) {
  const { t } = useTranslation(['tickets', 'words'])
  const times = useTimeWords()
  const files = filesOfReport(ticket, entry)
  const at = entry?.at ?? ticket.createdAt
  const reporter = ticket.people.find(({ role }) => role === 'reporter')
  const internal = new Set(files.filter(({ audience }) => audience === 'internal').map(({ file }) => file.id))
  return (
    <TimelineMessage
      author={ticket.reporterName ?? entry?.actorName ?? t('tickets:event.system')}
      face={entry?.actorKind === 'portal' ? entry.actorAvatar : undefined}
      role={reporter ? t('words:role.reporter') : undefined}
      dateTime={at}
      time={times.moment(at)}
      below={
        <>
          <Attachments
            label={t('tickets:detail.photos')}
            files={files.map(({ file }) => file)}
            tagOf={({ id }) => (internal.has(id) ? t('tickets:detail.internal') : undefined)}
          />
          <Answers ticket={ticket} />
        </>
      }
    >
      {ticket.description}
    </TimelineMessage>
  )
}

function Answers({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'words'])
  const parts = (names: Ticket['availability'][number]['parts']) =>
    names.length === 3 ? t('words:part.all') : names.map((part) => t(`words:part.${part}`)).join(', ')
  const answers: [string, string][] = [
    [t('tickets:report.room'), ticket.room ? t(`words:room.${ticket.room}`) : ''],
    [t('tickets:report.atHome'), ticket.availability.map(({ day, parts: of }) => `${formatWeekday(day)} ${parts(of)}`).join('; ')],
    [t('tickets:report.phone'), ticket.phone ?? ''],
    [t('tickets:report.key'), ticket.keyAllowed ? t('tickets:report.keyAllowed') : ''],
    [t('tickets:report.access'), ticket.accessNote],
  ]
  const given = answers.filter(([, answer]) => answer !== '')
  if (given.length === 0) return null
  return (
    <dl className={classes.answers}>
      {given.map(([question, answer]) => (
        <div key={question} className={classes.answer}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
