import { problemOf } from '@treppenhaus/api-client/problem'
import { uploadFile } from '@treppenhaus/api-client/upload'
import { session } from '../api.ts'
import type { Upload } from '../lib/photo-list.ts'
import type { PhotoProblem } from '../lib/photo.ts'

const problems: Record<string, PhotoProblem> = {
  too_large: 'too_large',
  unsupported_media_type: 'wrong_type',
  storage_full: 'storage_full',
  too_many_requests: 'too_many_requests',
  invalid_request: 'unreadable',
}

/** Sends one photo ahead of its report or message. */
export const uploadPhoto: Upload = async ({ blob, name, key }, onProgress, signal) => {
  try {
    const file = new File([blob], name, { type: blob.type })
    const { id } = await uploadFile(session, 'portal', file, { idempotencyKey: key, onProgress, signal })
    return { ok: true, fileId: id }
  } catch (error) {
    return { ok: false, problem: problems[problemOf(error)?.code ?? ''] ?? 'failed' }
  }
}
