import { Button } from '@mantine/core'
import { IconCalendarEvent, IconCheck, IconChecks, IconTool, IconX } from '@tabler/icons-react'
import { FormFooter } from '@treppenhaus/ui/form-footer'
import { InlineError } from '@treppenhaus/ui/inline-error'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrderPlace } from '../../components/use-order-place.ts'
import { useProblemText } from '../../components/use-problem-text.ts'
import { primaryAction } from '../../lib/next-action.ts'
import type { Order, OrderAction } from '../../lib/order.ts'
import { orderPages } from '../../lib/paths.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import classes from './order-page.module.css'
import { useAccept, useStart } from './queries.ts'

/** What the contractor may do now; the next step is the one filled button. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation('work-orders', { keyPrefix: 'act' })
  const problemText = useProblemText()
  const { base } = useOrderPlace()
  const acceptance = useAccept(order.id)
  const start = useStart(order.id)
  const [declining, setDeclining] = useState(false)
  const primary = primaryAction(order)
  const error = acceptance.error ?? start.error

  const look = (action: OrderAction) => (action === primary ? { size: 'lg', className: classes.primary ?? '' } : { variant: 'default' })
  const buttons: Record<OrderAction, () => ReactNode> = {
    accept: () => (
      <Button {...look('accept')} leftSection={<IconCheck aria-hidden="true" />} loading={acceptance.isPending} onClick={acceptance.accept}>
        {t('accept')}
      </Button>
    ),
    decline: () => (
      <Button {...look('decline')} leftSection={<IconX aria-hidden="true" />} onClick={() => setDeclining(true)}>
        {t('decline')}
      </Button>
    ),
    schedule: () => (
      <Button
        {...look('schedule')}
        component={Link}
        to={orderPages.appointment(base)}
        leftSection={<IconCalendarEvent aria-hidden="true" />}
      >
        {order.appointment === null ? t('schedule') : t('reschedule')}
      </Button>
    ),
    start: () => (
      <Button {...look('start')} leftSection={<IconTool aria-hidden="true" />} loading={start.isPending} onClick={start.start}>
        {t('start')}
      </Button>
    ),
    complete: () => (
      <Button {...look('complete')} component={Link} to={orderPages.completion(base)} leftSection={<IconChecks aria-hidden="true" />}>
        {t('complete')}
      </Button>
    ),
  }
  if (primary === undefined) return <div className={classes.spacer} />
  const shown = [primary, ...order.actions.filter((action) => action !== primary)]
  return (
    <>
      <div className={classes.spacer} />
      <FormFooter>
        {error ? <InlineError>{problemText(error)}</InlineError> : null}
        <div className={classes.foot}>
          {shown.map((action) => (
            <ActionSlot key={action} render={buttons[action]} />
          ))}
        </div>
      </FormFooter>
      <DeclineDialog orderId={order.id} opened={declining} onClose={() => setDeclining(false)} />
    </>
  )
}

const ActionSlot = ({ render }: { render: () => ReactNode }) => render()
