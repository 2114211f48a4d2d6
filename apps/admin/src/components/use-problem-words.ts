import { problemOf } from '@treppenhaus/api-client/problem'
import { ticketStatuses } from '@treppenhaus/domain/ticket'
import { workOrderStatuses } from '@treppenhaus/domain/work-order'
import { useTranslation } from 'react-i18next'

/** Whose states a refusal names. */
export type StateKind = 'ticket' | 'order'

const names: Record<StateKind, readonly string[]> = { ticket: ticketStatuses, order: workOrderStatuses }

/** Says in one sentence why something did not work; a refusal by its code, else the connection. */
export function useProblemWords(kind: StateKind = 'ticket') {
  const { t } = useTranslation(['errors', 'words'])
  return (error: unknown): string => {
    const problem = problemOf(error)
    if (!problem) return t('errors:connection')
    const { code, changedBy, state } = problem
    if (code === 'changed_meanwhile' && changedBy) return t('errors:changedBy', { name: changedBy })
    if (code === 'illegal_transition' && state && names[kind].includes(state))
      return t('errors:stateNow', { state: t(kind === 'ticket' ? `words:ticket.${state}` : `words:order.${state}`) })
    return t([`errors:code.${code}`, 'errors:other'])
  }
}
