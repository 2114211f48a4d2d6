import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../components/use-toast.ts'
import { useProblemWords } from '../../components/use-problem-words.ts'
import { etagOf } from '../../lib/etag.ts'
import { isConflict } from '../../lib/problem.ts'
import { ticketKey, type Ticket } from '../../lib/ticket-cache.ts'
import { useEditTicket } from './queries.ts'

type Change = Partial<Pick<Ticket, 'title' | 'topicId' | 'urgency'>>

/** Changes title, topic or urgency at once, and back for 8 seconds. When somebody was quicker, says who and shows the present state. */
export function useTicketEdit(ticket: Ticket) {
  const { t } = useTranslation('tickets')
  const toast = useToast()
  const words = useProblemWords()
  const edit = useEditTicket()
  const client = useQueryClient()

  const send = (version: number, change: Change, done: (answer: Ticket) => void, refused?: () => void) =>
    edit.mutate(
      { params: { path: { id: ticket.id }, header: { 'if-match': etagOf(version) } }, body: change },
      {
        onSuccess: done,
        onError: (error) => {
          toast.failed(words(error))
          if (isConflict(error)) void client.invalidateQueries({ queryKey: ticketKey(ticket.id) })
          refused?.()
        },
      },
    )

  const change = (wanted: Change, refused?: () => void) => {
    const before: Change = Object.fromEntries(Object.keys(wanted).map((field) => [field, ticket[field as keyof Change]]))
    const takeBack = (version: number) => () => send(version, before, () => void toast.done(t('done.undone')))
    send(ticket.version, wanted, ({ version }) => toast.undoable(t('done.edit'), takeBack(version)), refused)
  }
  return { change, isPending: edit.isPending }
}
