import { Plate } from '@treppenhaus/ui/plate'
import { UrgencyChip } from '@treppenhaus/ui/urgency-chip'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MapLink } from '../../components/map-link.tsx'
import { OrderStatus } from '../../components/order-status.tsx'
import { usePlace } from '../../components/use-place.ts'
import { useWhen } from '../../components/use-when.ts'
import { plannedMinutes, type OrderItem } from '../../lib/order.ts'
import { paths } from '../../lib/paths.ts'
import classes from './job-card.module.css'

interface JobCardProps {
  order: OrderItem
  /** In a list of all days the day stands with the time. */
  withDay?: boolean
}

/** An order as a line of the day: when, what, where, and the way there. */
export function JobCard({ order, withDay = false }: JobCardProps) {
  const { t } = useTranslation('common')
  const place = usePlace()
  const flats = place.many(order.places, order.unitsPerFloor)
  return (
    <li className={classes.job}>
      <div className={classes.what}>
        {withDay ? null : <Time order={order} />}
        <div className={classes.words}>
          <Link to={paths.order(order.id)} className={classes.title}>
            {order.title}
          </Link>
          <p className={classes.where}>
            <Plate number={order.houseNumber} />
            <span>{[order.street, flats].filter(Boolean).join(', ')}</span>
          </p>
          {withDay ? <Due order={order} /> : null}
          <p className={classes.chips}>
            <OrderStatus status={order.status} />
            <UrgencyChip urgency={order.urgency} word={t(`urgency.${order.urgency}`)} />
          </p>
        </div>
      </div>
      <MapLink address={order} />
    </li>
  )
}

function Time({ order }: { order: OrderItem }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'job' })
  const when = useWhen()
  const minutes = plannedMinutes(order)
  if (order.startsAt === null || minutes === null) return <p className={classes.open}>{t('noTime')}</p>
  return (
    <p className={classes.time}>
      <time dateTime={order.startsAt}>{when.clock(order.startsAt)}</time> <span>{when.duration(minutes)}</span>
    </p>
  )
}

function Due({ order }: { order: OrderItem }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'job' })
  const when = useWhen()
  if (order.startsAt !== null && order.endsAt !== null) return <p className={classes.due}>{when.span(order.startsAt, order.endsAt)}</p>
  return order.dueOn === null ? null : <p className={classes.due}>{t('due', { day: when.day(order.dueOn) })}</p>
}
