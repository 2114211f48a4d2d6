import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useLocation } from 'react-router'
import { useToast } from '../../components/use-toast.ts'
import { paths } from '../../lib/paths.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import type { ComposerHandle } from './composer.tsx'
import { useAcceptTicket, useCloseTicket, useResolveTicket, useResumeTicket, useTakeBackTicket } from './queries.ts'
import type { HeadAct } from './ticket-actions.tsx'

/** What each button of the head does: a step at once, a dialog, a drawer, or the composer. */
export function useTicketSteps(ticket: Ticket, composer: RefObject<ComposerHandle | null>) {
  const { t } = useTranslation('tickets')
  const navigate = useNavigate()
  const { search } = useLocation()
  const toast = useToast()
  const [dialog, setDialog] = useState<'reject' | 'reopen' | 'forward'>()
  const accept = useAcceptTicket()
  const resolve = useResolveTicket()
  const close = useCloseTicket()
  const resume = useResumeTicket()
  const takeBack = useTakeBackTicket()
  const steps = [accept, resolve, close, resume, takeBack]
  const params = { path: { id: ticket.id } }
  const said = (message: string) => ({ onSuccess: () => void toast.done(message) })

  const act = (name: HeadAct) => {
    steps.forEach((step) => step.reset())
    switch (name) {
      case 'accept':
        return accept.mutate({ params, body: {} }, said(t('done.accept')))
      case 'resolve':
        return resolve.mutate({ params, body: {} }, said(t('done.resolve')))
      case 'resume':
        return resume.mutate({ params, body: {} }, said(t('done.resume')))
      case 'take_back':
        return takeBack.mutate({ params, body: {} }, said(t('done.take_back')))
      case 'close': {
        const reason = ticket.status === 'resolved' ? 'staff' : 'duplicate'
        return close.mutate({ params, body: { reason } }, said(t('done.close')))
      }
      case 'ask':
        return composer.current?.write('question')
      case 'order':
        return void navigate(`${paths.orderDrawer(ticket.id)}${search}`)
      case 'reject':
      case 'reopen':
      case 'forward':
        return setDialog(name)
    }
  }
  return {
    act,
    dialog,
    setDialog,
    isPending: steps.some((step) => step.isPending),
    error: steps.find((step) => step.error)?.error ?? null,
    forgetError: () => steps.forEach((step) => step.reset()),
  }
}
