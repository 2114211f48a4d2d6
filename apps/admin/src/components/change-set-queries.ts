import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'

/** What was changed together is taken back together; nothing that was shown before counts any more. */
export function useUndoChangeSet() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/v1/staff/change-sets/{id}/undo', { onSuccess: () => void client.invalidateQueries() })
}
