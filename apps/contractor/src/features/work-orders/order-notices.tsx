import { IconCloudUp, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { Notice } from '@treppenhaus/ui/notice'
import { useTranslation } from 'react-i18next'
import { useCompletions } from '../../components/use-completions.ts'
import type { Order } from '../../lib/order.ts'
import classes from './order-page.module.css'

/** Statuses that need a sentence; the others say it with their word. */
const told: readonly Order['status'][] = ['rework', 'declined', 'approved', 'cancelled', 'done', 'not_possible']

/** What was decided about the work, with its reason, and what still waits on this device. */
export function OrderNotices({ order }: { order: Order }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'notice' })
  const { entries } = useCompletions()
  const waits = entries.get(order.id)?.draft.state === 'waiting'
  const { status } = order
  if (!told.includes(status) && !waits) return null
  return (
    <div className={classes.notices}>
      {waits ? <Notice icon={IconCloudUp}>{t('waiting')}</Notice> : null}
      {status === 'rework' ? (
        <Notice kind="caution">
          <p>
            <strong>{t('rework')}</strong>
          </p>
          <p>{order.reworkReason}</p>
        </Notice>
      ) : null}
      {status === 'declined' ? (
        <Notice>
          <p>
            <strong>{t('declined')}</strong>
          </p>
          <p>{order.declineReason}</p>
        </Notice>
      ) : null}
      {status === 'done' ? <Notice>{t('done')}</Notice> : null}
      {status === 'not_possible' ? <Notice>{t('not_possible')}</Notice> : null}
      {status === 'approved' ? <Notice icon={IconRosetteDiscountCheck}>{t('approved')}</Notice> : null}
      {status === 'cancelled' ? <Notice kind="caution">{t('cancelled')}</Notice> : null}
    </div>
  )
}
