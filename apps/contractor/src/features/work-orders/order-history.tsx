import { IconCalendarEvent, IconCircleCheck, IconCircleDot, IconMessage, type TablerIcon } from '@tabler/icons-react'
import { workOrderLooks } from '@treppenhaus/ui/lib/status'
import { Timeline } from '@treppenhaus/ui/timeline'
import { TimelineEvent } from '@treppenhaus/ui/timeline-event'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/section.tsx'
import { useWhen } from '../../components/use-when.ts'
import type { TimelineEntry } from '../../lib/order.ts'
import classes from './order-page.module.css'

/** What happened to the order, oldest first. */
export function OrderHistory({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'history' })
  const when = useWhen()
  const words = useEventWords()
  if (entries.length === 0) return null
  return (
    <Section title={t('title')}>
      <div className={classes.history}>
        <Timeline label={t('title')}>
          {entries.map((entry) => {
            const Icon = iconOf(entry)
            return (
              <TimelineEvent key={entry.id} icon={<Icon size={20} stroke={1.75} />} dateTime={entry.at} time={when.at(entry.at)}>
                {words(entry)}
              </TimelineEvent>
            )
          })}
        </Timeline>
      </div>
    </Section>
  )
}

const isStatus = (name: string | null): name is keyof typeof workOrderLooks => name !== null && name in workOrderLooks

function iconOf({ kind, to }: TimelineEntry): TablerIcon {
  if (kind === 'appointment') return IconCalendarEvent
  if (isStatus(to)) return workOrderLooks[to].icon
  if (kind === 'completion') return IconCircleCheck
  return kind === 'reply' || kind === 'answer' || kind === 'question' ? IconMessage : IconCircleDot
}

/** One line of the history: who did what, and why. */
function useEventWords() {
  const { t } = useTranslation('work-orders', { keyPrefix: 'history' })
  const { t: tStatus } = useTranslation('common', { keyPrefix: 'status' })
  const when = useWhen()
  const fact = ({ kind, to, data }: TimelineEntry): string => {
    if (kind === 'appointment' && data.startsAt !== undefined && data.endsAt !== undefined)
      return t('appointment', { when: when.span(data.startsAt, data.endsAt) })
    if (kind === 'completion' && data.outcome !== undefined) return t('reported', { outcome: tStatus(`${data.outcome}`) })
    if (isStatus(to)) return tStatus(`${to}`)
    return t(`kind.${kind}`)
  }
  return (entry: TimelineEntry): string => {
    const who = entry.mine ? t('you') : entry.actorName
    const line = who === null ? fact(entry) : `${who}: ${fact(entry)}`
    return entry.note ? `${line}. ${entry.note}` : line
  }
}
