import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { etagOf } from '../lib/etag.ts'
import { type RecordFormOptions, useRecordForm } from './use-record-form.ts'
import { useToast } from './use-toast.ts'

interface Saving {
  error: unknown
  isPending: boolean
  reset: () => void
}

interface Saved<R> {
  onSuccess: (saved: R) => void
}

type EditParams = { path: { id: string }; header: { 'if-match': string } }

interface RecordPageOptions<T extends object, R extends { id: string; version: number }> extends Pick<
  RecordFormOptions<T>,
  'draftKey' | 'initial' | 'checks'
> {
  /** None: a new one. */
  record: R | undefined
  create: Saving
  edit: Saving
  onCreate: (fields: T, then: Saved<R>) => void
  onEdit: (fields: T, params: EditParams, then: Saved<R>) => void
  /** Where it goes on once it is saved. */
  pathOf: (saved: R) => string
  /** Fetches what somebody else saved meanwhile. */
  onReload?: (() => unknown) | undefined
}

/** A form page that makes a record or changes one: saves it on the version it was opened with, says so, and goes on. */
export function useRecordPage<T extends object, R extends { id: string; version: number }>(options: RecordPageOptions<T, R>) {
  const { draftKey, initial, checks, record, create, edit, onCreate, onEdit, pathOf, onReload } = options
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const toast = useToast()
  const error = create.error ?? edit.error
  const form = useRecordForm<T>({
    draftKey,
    initial,
    checks,
    error,
    onSubmit: (fields, forget) => {
      const then = {
        onSuccess: (saved: R) => {
          forget()
          toast.done(t('saved'))
          void navigate(pathOf(saved), { replace: true })
        },
      }
      if (!record) return onCreate(fields, then)
      onEdit(fields, { path: { id: record.id }, header: { 'if-match': etagOf(record.version) } }, then)
    },
  })
  const page = {
    submitLabel: record ? t('save') : t('create'),
    isPending: create.isPending || edit.isPending,
    error,
    onSubmit: form.submit,
    onReload: () => {
      edit.reset()
      void onReload?.()
    },
    keptAt: form.keptAt,
    onDiscard: form.forget,
  }
  return { form, page }
}
