import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { useTranslation } from 'react-i18next'
import { usePlanChange, type ScheduledChange } from './scheduled-change-queries.ts'
import { useToast } from './use-toast.ts'

interface Editing<Variables, R> {
  error: unknown
  isPending: boolean
  reset: () => void
  mutate: (variables: Variables, then: { onSuccess: (saved: R) => void }) => void
}

/** Saves a change at once, or plans it for a day: one error, one wait, whichever it is. */
export function usePlanOrEdit<Variables, R extends { id: string }>(kind: CustomKind, editing: Editing<Variables, R>) {
  const { t } = useTranslation('scheduled-changes')
  const planning = usePlanChange()
  const toast = useToast()
  const plan = (record: R, appliesOn: string, changes: ScheduledChange['changes'], then: { onSuccess: (saved: R) => void }) => {
    if (Object.keys(changes).length === 0) return void toast.failed(t('nothing'))
    planning.mutate({ body: { kind, recordId: record.id, appliesOn, changes } }, { onSuccess: () => then.onSuccess(record) })
  }
  return {
    error: editing.error ?? planning.error,
    isPending: editing.isPending || planning.isPending,
    reset: () => {
      editing.reset()
      planning.reset()
    },
    edit: editing.mutate,
    plan,
  }
}
