import { useNavigate } from 'react-router'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { etagOf } from '../../lib/etag.ts'
import { paths } from '../../lib/paths.ts'
import { useCheckImport, useEditImport, type Import } from './queries.ts'

type Change = Schemas['EditImportBody']

/** Changes what an import goes by, and has the file checked by it. */
export function useCheck({ id, version }: Import) {
  const navigate = useNavigate()
  const edit = useEditImport()
  const check = useCheckImport()
  const path = { id }
  const start = () => check.mutate({ params: { path } }, { onSuccess: () => void navigate(paths.import(id), { replace: true }) })
  const change = (body: Change, onSuccess?: () => void) =>
    edit.mutate({ params: { path, header: { 'if-match': etagOf(version) } }, body }, { onSuccess: () => onSuccess?.() })
  return {
    change,
    start,
    changeAndCheck: (body: Change, onChanged?: () => void) =>
      change(body, () => {
        onChanged?.()
        start()
      }),
    isPending: edit.isPending || check.isPending,
    error: edit.error ?? check.error,
  }
}
