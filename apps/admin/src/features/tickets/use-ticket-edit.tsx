import { useTranslation } from 'react-i18next'
import { useToast } from '../../components/use-toast.ts'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { etagOf } from '../../lib/etag.ts'
import type { Ticket } from '../../lib/ticket-cache.ts'
import { useEditTicket } from './queries.ts'

type Change = Partial<Pick<Ticket, 'title' | 'topicId' | 'urgency'>>

/** Changes title, topic or urgency at once, and back for 8 seconds. */
export function useTicketEdit(ticket: Ticket) {
  const { t } = useTranslation('tickets')
  const toast = useToast()
  const words = useProblemWords()
  const edit = useEditTicket()

  const send = (version: number, change: Change, done: (answer: Ticket) => void) =>
    edit.mutate(
      { params: { path: { id: ticket.id }, header: { 'if-match': etagOf(version) } }, body: change },
      { onSuccess: done, onError: (error) => toast.failed(words(error)) },
    )

  const change = (wanted: Change) => {
    const before: Change = Object.fromEntries(Object.keys(wanted).map((field) => [field, ticket[field as keyof Change]]))
    send(ticket.version, wanted, (answer) =>
      toast.undoable(t('done.edit'), () => send(answer.version, before, () => toast.done(t('done.undone')))),
    )
  }
  return { change, isPending: edit.isPending }
}
