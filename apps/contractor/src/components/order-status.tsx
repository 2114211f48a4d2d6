import { StatusChip } from '@treppenhaus/ui/status-chip'
import { useTranslation } from 'react-i18next'
import type { OrderItem } from '../lib/order.ts'

/** Where an order stands. */
export function OrderStatus({ status }: Pick<OrderItem, 'status'>) {
  const { t } = useTranslation('common', { keyPrefix: 'status' })
  return <StatusChip kind="work_order" status={status} word={t(`${status}`)} />
}
