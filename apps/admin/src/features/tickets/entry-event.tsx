import {
  IconArrowForwardUp,
  IconCalendarEvent,
  IconCircleDot,
  IconClipboardCheck,
  IconPencil,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react'
import { TimelineEvent } from '@treppenhaus/ui/timeline-event'
import { Attachments } from '../../components/attachments.tsx'
import { useTimeWords } from '../../components/use-time-words.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useEventWords } from './use-event-words.ts'
import { useTranslation } from 'react-i18next'
import classes from './entry-event.module.css'

type Entry = Ticket['timeline'][number]

const icons: Partial<Record<Entry['kind'], TablerIcon>> = {
  forward: IconArrowForwardUp,
  edit: IconPencil,
  order_status: IconTool,
  appointment: IconCalendarEvent,
  completion: IconClipboardCheck,
}

/** One line of what happened besides words. */
export function EntryEvent({ entry }: { entry: Entry }) {
  const { t } = useTranslation('tickets')
  const words = useEventWords()
  const times = useTimeWords()
  const Icon = icons[entry.kind] ?? IconCircleDot
  return (
    <TimelineEvent icon={<Icon />} dateTime={entry.at} time={times.moment(entry.at)}>
      {words(entry)}
      {entry.note ? <span className={classes.note}>{entry.note}</span> : null}
      <Attachments label={t('detail.photos')} files={entry.files} />
    </TimelineEvent>
  )
}
