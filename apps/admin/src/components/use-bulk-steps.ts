import type { Schemas } from '@treppenhaus/api-client/problem'
import { useTranslation } from 'react-i18next'
import { useBulkEdit } from './bulk-edit-queries.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useTakeBack } from './use-take-back.ts'
import { useToast } from './use-toast.ts'

type BulkEditBody = Schemas['BulkEditBody']

/** Changes many records at once, says how many it were, and offers to take it back. */
export function useBulkSteps(kind: BulkEditBody['kind']) {
  const { t } = useTranslation('bulk')
  const toast = useToast()
  const words = useProblemWords()
  const edit = useBulkEdit()
  const { takeBack } = useTakeBack()
  const start = (body: Omit<BulkEditBody, 'kind'>, onSuccess: () => void, onError?: (error: unknown) => void) =>
    edit.mutate(
      { body: { kind, ...body } },
      {
        onSuccess: ({ changeSetId, changed, unchanged }) => {
          onSuccess()
          const said = [t('done', { count: changed }), unchanged > 0 ? t('unchanged', { count: unchanged }) : ''].filter(Boolean).join(' ')
          if (changeSetId === null) toast.done(said)
          else toast.undoable(said, () => takeBack(changeSetId, t('undone')))
        },
        ...(onError ? { onError } : {}),
      },
    )
  return {
    start,
    /** For what needs no drawer: a refusal is said in a toast. */
    startAtOnce: (body: Omit<BulkEditBody, 'kind'>, onSuccess: () => void) =>
      start(body, onSuccess, (error) => void toast.failed(words(error))),
    error: edit.error,
    isPending: edit.isPending,
  }
}
