import { Button, Title } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { statusLook, urgencyLook } from '@treppenhaus/ui/lib/status'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { HouseLine } from '../../components/house-line.tsx'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useWhen } from '../../components/use-when.ts'
import type { OrderItem } from '../../lib/order.ts'
import { paths } from '../../lib/paths.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import classes from './new-order-card.module.css'
import { useAccept } from './queries.ts'

/** A new order: enough to say yes or no. */
export function NewOrderCard({ order }: { order: OrderItem }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'new' })
  const when = useWhen()
  const problemText = useProblemText()
  const acceptance = useAccept(order.id)
  const [declining, setDeclining] = useState(false)
  return (
    <article className={classes.card} aria-labelledby={`new-${order.id}`}>
      <p className={classes.head}>
        <NewChip urgency={order.urgency} />
        <time dateTime={order.createdAt}>{when.ago(order.createdAt)}</time>
      </p>
      <Title order={3} id={`new-${order.id}`} className={classes.title ?? ''}>
        <Link to={paths.order(order.id)}>{order.title}</Link>
      </Title>
      <HouseLine order={order}>
        {order.dueOn === null ? null : <p className={classes.due}>{t('due', { day: when.day(order.dueOn) })}</p>}
      </HouseLine>
      {acceptance.error ? <InlineError>{problemText(acceptance.error)}</InlineError> : null}
      <div className={classes.acts}>
        <Button variant="default" leftSection={<IconX aria-hidden="true" />} onClick={() => setDeclining(true)}>
          {t('decline')}
        </Button>
        <Button leftSection={<IconCheck aria-hidden="true" />} loading={acceptance.isPending} onClick={acceptance.accept}>
          {t('accept')}
        </Button>
      </div>
      <DeclineDialog orderId={order.id} opened={declining} onClose={() => setDeclining(false)} />
    </article>
  )
}

/** "Neu", or "Neu, Notfall" in the one solid colour. */
function NewChip({ urgency }: Pick<OrderItem, 'urgency'>) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'new' })
  const look = urgencyLook(urgency) ?? statusLook({ kind: 'work_order', status: 'sent' })
  return (
    <Chip hue={look.hue} icon={look.icon} solid={urgency === 'emergency'}>
      {t(`chip.${urgency}`)}
    </Chip>
  )
}
