import { problemOf } from '@treppenhaus/api-client/problem'
import { bodyOf, type Draft } from './completion.ts'
import type { Entry, SendResult, Transport } from './completion-state.ts'
import { forgotten, isUsable, type Photo } from './photo.ts'
import { isStoredRefusal, problemCode } from './problem.ts'

/** The report being sent, as its store gives it out. */
export type Sendable = {
  read: () => Entry
  changeDraft: (change: Partial<Draft>) => void
  replacePhotos: (photos: readonly Photo[]) => void
  /** Tries every photo that may go along. */
  uploadPhotos: () => Promise<void>
  /** Everything is on the device: the key outlives the page. */
  settled: () => Promise<void>
}

/** Photos, signature, report: in this order, each of them only once. Resolves for every outcome; the draft is kept in all but one. */
export async function sendReport(transport: Transport, report: Sendable): Promise<SendResult> {
  try {
    return await sendAll(transport, report)
  } catch (error) {
    if (problemCode(error) !== 'unknown_file') return keepAfter(error, report)
  }
  // The server has forgotten the files: all of them go up again, once.
  try {
    report.replacePhotos(report.read().photos.map(forgotten))
    report.changeDraft({ signatureFileId: null, idempotencyKey: crypto.randomUUID() })
    return await sendAll(transport, report)
  } catch (error) {
    return keepAfter(error, report)
  }
}

async function sendAll(transport: Transport, report: Sendable): Promise<SendResult> {
  await report.uploadPhotos()
  const { photos } = report.read()
  if (photos.some((photo) => !isUsable(photo))) return refuse(report, 'photo_refused')
  if (photos.some(({ fileId, problem }) => fileId === null && problem !== null)) return { kind: 'failed', code: 'photo_failed' }
  if (photos.some(({ fileId }) => fileId === null)) return wait(report)
  await uploadSignature(transport, report)
  await report.settled()
  const { draft } = report.read()
  await transport.complete(draft.order.id, bodyOf(draft, photos), draft.idempotencyKey)
  return { kind: 'sent' }
}

async function uploadSignature(transport: Transport, report: Sendable): Promise<void> {
  const { signature, signatureFileId, withoutSignature } = report.read().draft
  if (withoutSignature || signatureFileId !== null || !signature?.png) return
  const id = crypto.randomUUID()
  const fileId = await transport.upload({ id, name: 'signature.png', blob: signature.png }, () => undefined)
  report.changeDraft({ signatureFileId: fileId })
}

function keepAfter(error: unknown, report: Sendable): SendResult {
  const problem = problemOf(error)
  if (!problem || problem.status === 401) return wait(report)
  if (isStoredRefusal(error)) return refuse(report, problem.code)
  return { kind: 'failed', code: problem.code }
}

function wait(report: Sendable): SendResult {
  report.changeDraft({ state: 'waiting', refusal: null })
  return { kind: 'waiting' }
}

/** The mended form is a new request. */
function refuse(report: Sendable, code: string): SendResult {
  report.changeDraft({ state: 'refused', refusal: code, idempotencyKey: crypto.randomUUID() })
  return { kind: 'refused', code }
}
