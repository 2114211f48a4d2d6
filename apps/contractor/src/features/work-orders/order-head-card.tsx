import { Title } from '@mantine/core'
import { UrgencyChip } from '@treppenhaus/ui/urgency-chip'
import { useTranslation } from 'react-i18next'
import { HouseLine } from '../../components/house-line.tsx'
import { MapLink } from '../../components/map-link.tsx'
import { OrderStatus } from '../../components/order-status.tsx'
import type { Order } from '../../lib/order.ts'
import classes from './order-page.module.css'

/** Status, title and house of an order, and the way there. */
export function OrderHeadCard({ order }: { order: Order }) {
  const { t } = useTranslation('common', { keyPrefix: 'urgency' })
  return (
    <div className={classes.top}>
      <p className={classes.chips}>
        <OrderStatus status={order.status} />
        <UrgencyChip urgency={order.urgency} word={t(`${order.urgency}`)} />
      </p>
      <Title order={2} className={classes.title ?? ''}>
        {order.title}
      </Title>
      <HouseLine order={order} />
      <MapLink address={order} withWord />
    </div>
  )
}
