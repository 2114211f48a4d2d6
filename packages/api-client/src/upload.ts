import { problemOf, type Schemas } from './problem.ts'
import type { Session } from './session.ts'
import type { Audience } from './session-state.ts'

export type UploadOptions = {
  /** Kept with the file, so that a repeated upload is the same one. */
  idempotencyKey: string
  /** From 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Uploads one photo or PDF; the file is referred to by the id of the answer.
 * @throws as `sendFile`
 */
export const uploadFile = (session: Pick<Session, 'accessToken'>, audience: Audience, file: File, options: UploadOptions) =>
  sendFile<Schemas['File']>(session, `/api/v1/${audience}/files`, file, options)

/**
 * Posts one file to an address that takes files.
 * @throws Problem `too_large`, `unsupported_media_type`, `storage_full` …; TypeError without an answer; DOMException `AbortError`
 */
export async function sendFile<T>(session: Pick<Session, 'accessToken'>, path: string, file: File, options: UploadOptions): Promise<T> {
  const first = await post(await session.accessToken(), path, file, options)
  const answer = first.status === 401 ? await post(await session.accessToken({ renew: true }), path, file, options) : first
  if (answer.status === 201) return answer.body as T
  throw problemOf(answer.body) ?? new TypeError(`The server answered ${answer.status}`)
}

type Answer = { status: number; body: unknown }

/** By XMLHttpRequest, which alone tells how much has been sent. */
function post(token: string | undefined, path: string, file: File, { idempotencyKey, onProgress, signal }: UploadOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.open('POST', path)
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve({ status: request.status, body: parse(request.responseText) }))
    request.addEventListener('error', () => reject(new TypeError('The upload was interrupted')))
    request.addEventListener('abort', () => reject(new DOMException('The upload was given up', 'AbortError')))
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort))
    if (signal?.aborted) return reject(new DOMException('The upload was given up', 'AbortError'))
    signal?.addEventListener('abort', abort)
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
