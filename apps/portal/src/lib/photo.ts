/** Photos of one report or message. */
export const MAX_PHOTOS = 10
/** Bytes; the server refuses more, so nobody waits for an upload that cannot end well. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024

const types = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']
const endings = /\.(jpe?g|png|webp|heic|heif)$/i

/** Why one photo does not go along; `failed` may be tried again, the others not. */
export type PhotoProblem = 'too_large' | 'wrong_type' | 'empty' | 'unreadable' | 'failed' | 'storage_full' | 'too_many_requests'

/** A photo on its way; `progress` from 0 to 1. */
export type Photo = {
  id: string
  /** Milliseconds of its choice; the order is kept over a reload. */
  order: number
  name: string
  blob: Blob
  /** Idempotency key of the upload: a retry stores no second file. */
  key: string
  /** The file on the server, once it is there. */
  fileId: string | null
  /** Milliseconds since 1970. The server forgets a file nobody refers to after a day. */
  uploadedAt: number | null
  progress: number
  problem: PhotoProblem | null
}

/** What the device itself can see of a file. The server looks inside. */
export function problemOf(file: File): PhotoProblem | null {
  if (file.size === 0) return 'empty'
  if (file.size > MAX_PHOTO_BYTES) return 'too_large'
  const known = file.type === '' ? endings.test(file.name) : types.includes(file.type)
  return known ? null : 'wrong_type'
}

/** True where another attempt can help. */
export const mayTryAgain = (problem: PhotoProblem | null) =>
  problem === 'failed' || problem === 'storage_full' || problem === 'too_many_requests'

/** True for what will be sent, or has been. */
export const isUsable = (photo: Photo) => photo.problem === null || mayTryAgain(photo.problem)
