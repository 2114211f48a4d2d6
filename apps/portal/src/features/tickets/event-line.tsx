import {
  IconCalendarCheck,
  IconChecks,
  IconCircleCheck,
  IconCircleDot,
  IconMessageQuestion,
  IconTool,
  IconArchive,
  IconBan,
} from '@tabler/icons-react'
import { TimelineEvent } from '@treppenhaus/ui/timeline-event'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhen } from '../../components/use-when.ts'
import type { TimelineEntry } from '../../lib/ticket.ts'

const statusIcons: Record<string, ReactNode> = {
  accepted: <IconCircleCheck />,
  awaiting_reply: <IconMessageQuestion />,
  resolved: <IconChecks />,
  closed: <IconArchive />,
  rejected: <IconBan />,
}

/** A fact of the history in one line. */
export function EventLine({ entry }: { entry: TimelineEntry }) {
  const when = useWhen()
  const words = useEventWords(entry)
  if (words === undefined) return null
  return (
    <TimelineEvent icon={iconOf(entry)} dateTime={entry.at} time={when.stamp(entry.at)}>
      {words}
      {entry.kind === 'status' && entry.note && entry.to !== 'rejected' && entry.to !== 'accepted' ? (
        <>
          <br />
          {entry.note}
        </>
      ) : null}
    </TimelineEvent>
  )
}

function iconOf({ kind, to }: TimelineEntry): ReactNode {
  if (kind === 'status') return statusIcons[to ?? ''] ?? <IconCircleDot />
  return kind === 'appointment' ? <IconCalendarCheck /> : <IconTool />
}

/** Statuses of an order a resident is told of; the others are between manager and contractor. */
const toldOrders = ['sent', 'in_progress', 'rework'] as const

function useEventWords({ kind, from, to, note, actorName, mine, data }: TimelineEntry): string | undefined {
  const { t } = useTranslation('tickets', { keyPrefix: 'event' })
  const when = useWhen()
  const name = mine ? t('you') : (actorName ?? t('manager'))
  if (kind === 'appointment')
    return data.startsAt && data.endsAt
      ? t('appointment', { span: when.span(data.startsAt, data.endsAt), name: data.contractorName ?? name })
      : undefined
  if (kind === 'completion') return data.outcome && t(`completion.${data.outcome}`, { name: data.contractorName ?? name })
  if (kind === 'order_status') {
    const known = toldOrders.find((status) => status === to)
    return known && t(`order.${known}`, { name: data.contractorName ?? name })
  }
  if (to === 'accepted' && (from === 'resolved' || from === 'closed' || from === 'rejected'))
    return t('reopened', { name, note: note ?? '' })
  if (to === 'accepted' && from === 'in_progress') return undefined
  if (to === 'closed') return data.closeReason ? t(`closed.${data.closeReason}`) : t('closed.staff')
  if (to === 'accepted' && from === 'new') return t('accepted', { name })
  if (to === 'rejected') return t('rejected', { name })
  return to === 'resolved' ? t('resolved') : undefined
}
