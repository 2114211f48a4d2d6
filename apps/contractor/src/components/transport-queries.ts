import { uploadFile } from '@treppenhaus/api-client/upload'
import { calls, session } from '../api.ts'
import type { Transport } from '../lib/completion-state.ts'

/** Sends reports and their files to the server. */
export const transport: Transport = {
  upload: async ({ id, name, blob }, onProgress) => {
    const file = new File([blob], name, { type: blob.type })
    return (await uploadFile(session, 'contractor', file, { idempotencyKey: id, onProgress })).id
  },
  complete: async (id, body, idempotencyKey) => {
    const headers = { 'idempotency-key': idempotencyKey }
    const { data, error } = await calls.POST('/api/v1/contractor/work-orders/{id}/completion', {
      params: { path: { id }, header: headers },
      body,
    })
    if (data === undefined) throw error
    return data
  },
}
