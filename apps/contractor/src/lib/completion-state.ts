import type { Outcome } from '@treppenhaus/domain/work-order'
import type { CompletionBody, Draft, OrderHead } from './completion.ts'
import type { Photo, PhotoTag } from './photo.ts'

export type SentReport = { order: OrderHead; outcome: Outcome; /** Milliseconds since 1970. */ sentAt: number }

/** One report with its photos. */
export type Entry = {
  draft: Draft
  photos: readonly Photo[]
  /** Share of each photo under way that is sent, by its id. */
  progress: Readonly<Record<string, number>>
  sending: boolean
  /** How many of the last choice were left out because there is room for no more. */
  leftOut: Readonly<Partial<Record<PhotoTag, number>>>
}

export type CompletionState = {
  /** `loading` until what was kept has been read. */
  phase: 'loading' | 'ready'
  /** False where the browser lets nothing be kept: the person is told. */
  kept: boolean
  /** By the id of the order. */
  entries: ReadonlyMap<string, Entry>
  /** The newest first. */
  sent: readonly SentReport[]
}

/** How an attempt to send ended. `waiting`: it goes by itself later; `failed`: nothing is wrong with the report, try again. */
export type SendResult = { kind: 'sent' } | { kind: 'waiting' } | { kind: 'failed' | 'refused'; code: string }

/** The way to the server; every call throws a Problem for a refusal and a TypeError without an answer. */
export type Transport = {
  /** @returns the file's id */
  upload: (file: { id: string; name: string; blob: Blob }, onProgress: (share: number) => void) => Promise<string>
  complete: (orderId: string, body: CompletionBody, idempotencyKey: string) => Promise<unknown>
}
