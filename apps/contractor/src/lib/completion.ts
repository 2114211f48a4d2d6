import type { Schemas } from '@treppenhaus/api-client/problem'
import type { Outcome } from '@treppenhaus/domain/work-order'
import type { Order, StoredFile } from './order.ts'
import { isUsable, type Photo } from './photo.ts'
import { isDot, type Drawing } from './signature.ts'

export type CompletionBody = Schemas['CompletionBody']
export type Material = { id: string; name: string; quantity: string }

/** What a list shows of an order without asking the server. */
export type OrderHead = Pick<Order, 'id' | 'number' | 'title' | 'street' | 'houseNumber'>

/**
 * `draft` is being written; `waiting` is sent as soon as there is a connection; `refused` was looked at by the server, and the
 * contractor has to mend it.
 */
export type DraftState = 'draft' | 'waiting' | 'refused'

/** A completion report on its way, kept on the device. Photos are kept beside it. */
export type Draft = {
  order: OrderHead
  state: DraftState
  outcome: Outcome | null
  note: string
  minutes: number
  materials: Material[]
  signature: Drawing | null
  signatureFileId: StoredFile['id'] | null
  /** Name of who signed, or of who was there and could not. */
  signedBy: string
  /** A signature by finger is not possible; the typed name stands for it. */
  withoutSignature: boolean
  idempotencyKey: string
  /** Code of the last refusal. */
  refusal: string | null
  /** Milliseconds since 1970. */
  savedAt: number
}

export const emptyDraft = (order: OrderHead): Draft => ({
  order,
  state: 'draft',
  outcome: null,
  note: '',
  minutes: 0,
  materials: [],
  signature: null,
  signatureFileId: null,
  signedBy: '',
  withoutSignature: false,
  idempotencyKey: crypto.randomUUID(),
  refusal: null,
  savedAt: Date.now(),
})

/** Fields that hold a report back, in the order they stand on the page. */
export const requiredFields = ['outcome', 'note', 'photos', 'materials', 'signature', 'signedBy'] as const
export type RequiredField = (typeof requiredFields)[number]

/** What is still missing or wrong, before anything is sent. */
export function missingFields(draft: Draft, photos: readonly Photo[]): RequiredField[] {
  const wrong: Record<RequiredField, boolean> = {
    outcome: draft.outcome === null,
    note: draft.outcome !== null && draft.outcome !== 'done' && draft.note.trim() === '',
    photos: photos.some((photo) => !isUsable(photo)),
    materials: draft.materials.some(({ name, quantity }) => name.trim() === '' && quantity.trim() !== ''),
    signature: !draft.withoutSignature && draft.signature !== null && isDot(draft.signature),
    signedBy: draft.signedBy.trim() === '' && (draft.withoutSignature || draft.signature !== null),
  }
  return requiredFields.filter((field) => wrong[field])
}

/** The request, once every file is on the server. @throws when the outcome is open */
export function bodyOf(draft: Draft, photos: readonly Photo[]): CompletionBody {
  if (draft.outcome === null) throw new Error('a report without an outcome is not sent')
  const ids = (tag: Photo['tag']) => photos.flatMap((photo) => (photo.tag === tag && photo.fileId !== null ? [photo.fileId] : []))
  return {
    outcome: draft.outcome,
    note: draft.note.trim(),
    minutes: draft.minutes === 0 ? null : draft.minutes,
    materials: draft.materials
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, quantity }) => ({ name: name.trim(), quantity: quantity.trim() })),
    beforeFileIds: ids('before'),
    afterFileIds: ids('after'),
    signatureFileId: draft.withoutSignature ? null : draft.signatureFileId,
    signedBy: draft.signedBy.trim(),
  }
}

/** Whether anything was entered that would be lost. */
export const isBegun = (draft: Draft, photos: readonly Photo[]) =>
  draft.outcome !== null ||
  photos.length > 0 ||
  draft.minutes > 0 ||
  draft.materials.length > 0 ||
  draft.signature !== null ||
  draft.note.trim() !== '' ||
  draft.signedBy.trim() !== ''
