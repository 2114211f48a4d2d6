import { Plate } from '@treppenhaus/ui/plate'
import { StatusChip } from '@treppenhaus/ui/status-chip'
import { UrgencyChip } from '@treppenhaus/ui/urgency-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTimeWords } from '../../components/use-time-words.ts'
import { dayOf, formatDay, formatTime } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { WorkOrderRow } from './queries.ts'
import classes from './work-orders.module.css'

/** One order: state, title, contractor, house, when. */
export function OrderRow({ order, search, selected }: { order: WorkOrderRow; search: string; selected: boolean }) {
  const { t } = useTranslation(['work-orders', 'words', 'common'])
  const times = useTimeWords()
  const when = () => {
    if (order.startsAt) return t('common:at', { day: times.day(dayOf(order.startsAt)), time: formatTime(order.startsAt) })
    return order.dueOn ? t('work-orders:list.due', { day: formatDay(order.dueOn) }) : ''
  }
  return (
    <Link to={`${paths.workOrder(order.id)}${search}`} className={classes.row} aria-current={selected ? 'true' : undefined}>
      <span className={classes.line}>
        <span className={classes.title} title={order.title}>
          {order.title}
        </span>
        <UrgencyChip urgency={order.urgency} word={t(`words:urgency.${order.urgency}`)} iconOnly />
        <StatusChip kind="work_order" status={order.status} word={t(`words:order.${order.status}`)} />
      </span>
      <span className={classes.line}>
        <span className={classes.title}>{order.contractorName}</span>
        <span className={`num ${classes.quiet}`}>{when()}</span>
      </span>
      <span className={`${classes.line} ${classes.quiet}`}>
        <Plate number={order.houseNumber} />
        <span className={classes.title}>
          {order.street}, {order.city}
        </span>
        <span className="num">{order.number}</span>
      </span>
    </Link>
  )
}
