import { useRef } from 'react'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { Composer, type ComposerHandle } from './composer.tsx'
import { Conversation } from './conversation.tsx'
import { DetailHead, type Position } from './detail-head.tsx'
import { ForwardDrawer } from './forward-drawer.tsx'
import { RejectDialog, ReopenDialog } from './step-dialogs.tsx'
import { TicketActions } from './ticket-actions.tsx'
import classes from './ticket-detail.module.css'
import { useTicketSteps } from './use-ticket-steps.ts'

interface TicketDetailProps {
  ticket: Ticket
  position: Position | undefined
  back: string
  author: string
  onProperties: () => void
  onReload: () => Promise<unknown>
}

/** One ticket: head with its actions, history, composer. */
export function TicketDetail({ ticket, position, back, author, onProperties, onReload }: TicketDetailProps) {
  usePageTitle(`${ticket.number} ${ticket.title}`)
  const composer = useRef<ComposerHandle>(null)
  const steps = useTicketSteps(ticket, composer)
  const reload = () => {
    steps.forgetError()
    void onReload()
  }
  const dialog = (name: 'reject' | 'reopen' | 'forward') => ({
    ticket,
    opened: steps.dialog === name,
    onClose: () => steps.setDialog(undefined),
    onReload: reload,
  })
  return (
    <>
      <div className={classes.head}>
        <DetailHead ticket={ticket} position={position} back={back} onProperties={onProperties} onCloseTicket={() => steps.act('close')} />
        <TicketActions ticket={ticket} onAct={steps.act} busy={steps.isPending} />
      </div>
      {steps.error ? (
        <div className={classes.alert}>
          <ProblemAlert error={steps.error} onReload={reload} />
        </div>
      ) : null}
      <Conversation ticket={ticket} />
      <Composer handle={composer} ticket={ticket} author={author} onReload={reload} />
      <RejectDialog {...dialog('reject')} />
      <ReopenDialog {...dialog('reopen')} />
      <ForwardDrawer {...dialog('forward')} />
    </>
  )
}
