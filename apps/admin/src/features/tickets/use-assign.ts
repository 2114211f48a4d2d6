import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { useToast } from '../../components/use-toast.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useForwardTicket } from './queries.ts'

/** Hands the ticket to somebody else by choosing the name; back for 8 seconds where somebody had it before. */
export function useAssign(ticket: Ticket) {
  const { t } = useTranslation('tickets')
  const toast = useToast()
  const words = useProblemWords()
  const forward = useForwardTicket()
  const send = (staffId: string, done: (answer: Ticket) => void) =>
    forward.mutate(
      { params: { path: { id: ticket.id } }, body: { staffId } },
      { onSuccess: done, onError: (error) => toast.failed(words(error)) },
    )
  return (staffId: string) => {
    const before = ticket.assigneeId
    if (staffId === before) return
    send(staffId, ({ assigneeName }) => {
      const message = t('done.forward', { name: assigneeName ?? '' })
      if (before) toast.undoable(message, () => send(before, () => void toast.done(t('done.undone'))))
      else toast.done(message)
    })
  }
}
