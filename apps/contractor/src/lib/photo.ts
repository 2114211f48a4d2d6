/** Photos of each side of the work that a report may bring. */
export const MAX_PHOTOS = 10
/** Bytes; the server refuses more, so nobody waits for an upload that cannot end well. */
export const MAX_PHOTO_BYTES = 15 * 1024 * 1024

const types = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']
const endings = /\.(jpe?g|png|webp|heic|heif)$/i

/** Before or after the work. */
export const photoTags = ['before', 'after'] as const
export type PhotoTag = (typeof photoTags)[number]

/** Why one photo does not go along; the last three may be tried again. */
export type PhotoProblem = 'empty' | 'too_large' | 'wrong_type' | 'unreadable' | 'failed' | 'storage_full' | 'too_many_requests'

/** A photo of a report, from the device until it is on the server. */
export type Photo = {
  id: string
  tag: PhotoTag
  /** Milliseconds of its choice; keeps the row in order over a reload. */
  order: number
  name: string
  blob: Blob
  /** Its id on the server, once it is there. */
  fileId: string | null
  /** Milliseconds since 1970. The server forgets a file that nothing refers to after a day. */
  uploadedAt: number | null
  problem: PhotoProblem | null
}

/** Younger than this, a file is certainly still on the server; in milliseconds. */
const keptByServer = 20 * 3_600_000

/** What the device itself can see of a file; the server looks inside. */
export function problemOfFile(file: File): PhotoProblem | null {
  if (file.size === 0) return 'empty'
  if (file.size > MAX_PHOTO_BYTES) return 'too_large'
  const known = file.type === '' ? endings.test(file.name) : types.includes(file.type)
  return known ? null : 'wrong_type'
}

/** True where another attempt can help. */
export const mayTryAgain = (problem: PhotoProblem | null) =>
  problem === 'failed' || problem === 'storage_full' || problem === 'too_many_requests'

/** True for what is sent, or will be. */
export const isUsable = ({ problem }: Pick<Photo, 'problem'>) => problem === null || mayTryAgain(problem)

/** A photo as it was chosen; its problem, if the device sees one. */
export const photoOf = (file: File, tag: PhotoTag, order: number): Photo => ({
  id: crypto.randomUUID(),
  tag,
  order,
  name: file.name,
  blob: file,
  fileId: null,
  uploadedAt: null,
  problem: problemOfFile(file),
})

/** A kept photo whose upload the server may have forgotten goes up again, under a key of its own. */
export const freshened = (photo: Photo, now = Date.now()): Photo =>
  photo.uploadedAt !== null && now - photo.uploadedAt >= keptByServer ? forgotten(photo) : photo

/** The photo as one that was never uploaded. */
export const forgotten = (photo: Photo): Photo => ({ ...photo, id: crypto.randomUUID(), fileId: null, uploadedAt: null })
