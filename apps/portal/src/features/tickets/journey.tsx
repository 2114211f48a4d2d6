import { IconCalendarCheck, IconCircleCheck, IconCircleDot, IconSend, IconTool } from '@tabler/icons-react'
import { progressSteps, type ProgressStep } from '@treppenhaus/domain/progress'
import { StairJourney } from '@treppenhaus/ui/stair-journey'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhen } from '../../components/use-when.ts'
import { stepTimes } from '../../lib/journey.ts'
import { TICKET_STEPS, drawnStep, type Ticket } from '../../lib/ticket.ts'
import classes from './journey.module.css'

const icons: Record<ProgressStep, ReactNode> = {
  sent: <IconSend />,
  accepted: <IconCircleDot />,
  contractor_commissioned: <IconTool />,
  appointment_set: <IconCalendarCheck />,
  resolved: <IconCircleCheck />,
}

/** The stair with words: where the report stands and what happens next. A rejected report has left the stair. */
export function Journey({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets', { keyPrefix: 'journey' })
  const { t: tCommon } = useTranslation('common')
  const when = useWhen()
  if (ticket.status === 'rejected') return null
  const times = stepTimes(ticket)
  const steps = progressSteps.map((key, index) => ({
    key,
    label: tCommon(`step.${key}`),
    icon: icons[key],
    // After a reopening the history knows steps that are open again.
    time: index < ticket.step && times[key] ? when.brief(times[key]) : undefined,
  }))
  const word = ticket.status === 'closed' ? t('closed') : tCommon(`step.${ticket.stepName}`)
  return (
    <div className={classes.journey} aria-live="polite">
      <StairJourney
        steps={steps}
        current={drawnStep(ticket)}
        label={t('label')}
        word={word}
        position={tCommon('step.position', { step: ticket.step, total: TICKET_STEPS })}
        next={t(nextKey(ticket))}
      />
    </div>
  )
}

function nextKey({ status, stepName, closeReason, mine }: Ticket) {
  if (status === 'closed') return `next.closed.${closeReason ?? 'staff'}` as const
  if (status === 'awaiting_reply') return 'next.awaiting_reply'
  if (status === 'owner_review') return 'next.owner_review'
  if (status === 'resolved') return mine ? 'next.resolved' : 'next.resolvedOther'
  return `next.${stepName}` as const
}
