import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'

/** Changes what many records have in common, all of them or none. */
export function useBulkEdit() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/v1/staff/bulk-edits', { onSuccess: () => void client.invalidateQueries() })
}
