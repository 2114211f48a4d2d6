import { uploadFile as upload } from '@treppenhaus/api-client/upload'
import { session } from './session.ts'

/** Stores one photo or PDF; `onProgress` gets the share that was sent, 0 to 1. */
export const uploadFile = (file: File, onProgress: (share: number) => void) =>
  upload(session, 'staff', file, { idempotencyKey: crypto.randomUUID(), onProgress })
