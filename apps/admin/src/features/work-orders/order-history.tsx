import { workOrderStatuses } from '@treppenhaus/domain/work-order'
import { Timeline } from '@treppenhaus/ui/timeline'
import { TimelineEvent } from '@treppenhaus/ui/timeline-event'
import { IconCalendarEvent, IconCircleDot, IconClipboardCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeWords } from '../../components/use-time-words.ts'
import { dayOf, formatTime, formatWeekday } from '../../lib/format.ts'
import classes from './order-detail.module.css'
import type { WorkOrder } from './queries.ts'

type Entry = WorkOrder['timeline'][number]

const iconOf = ({ kind }: Entry) =>
  kind === 'appointment' ? <IconCalendarEvent /> : kind === 'completion' ? <IconClipboardCheck /> : <IconCircleDot />

/** What happened to the order, oldest first. */
export function OrderHistory({ order }: { order: WorkOrder }) {
  const { t } = useTranslation(['work-orders', 'words'])
  const times = useTimeWords()
  const words = (entry: Entry): string => {
    const name = entry.actorName ?? order.contractorName
    const { startsAt, endsAt, outcome } = entry.data
    if (entry.kind === 'appointment' && startsAt && endsAt)
      return t('work-orders:history.appointment', {
        day: formatWeekday(dayOf(startsAt)),
        from: formatTime(startsAt),
        to: formatTime(endsAt),
      })
    if (entry.kind === 'completion' && outcome) return t('work-orders:history.reported', { name, outcome: t(`words:outcome.${outcome}`) })
    const status = workOrderStatuses.find((one) => one === entry.to)
    return t('work-orders:history.status', { name, status: status ? t(`words:order.${status}`) : t('work-orders:history.changed') })
  }
  if (order.timeline.length === 0) return null
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{t('work-orders:detail.history')}</h2>
      <Timeline label={t('work-orders:detail.history')}>
        {order.timeline.map((entry) => (
          <TimelineEvent key={entry.id} icon={iconOf(entry)} dateTime={entry.at} time={times.moment(entry.at)}>
            {words(entry)}
            {entry.note ? <span className={classes.note}>{entry.note}</span> : null}
          </TimelineEvent>
        ))}
      </Timeline>
    </section>
  )
}
