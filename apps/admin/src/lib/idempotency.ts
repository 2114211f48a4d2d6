import { readDevice, writeDevice } from './device-storage.ts'

/** An answer that the server keeps under the key: the next attempt is a new request. */
const isFinal = (status: number) => status < 500 && status !== 401 && status !== 429

const inProgress = 'request_in_progress'

async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Send = (request: Request) => Promise<Response>

/**
 * Gives every request that creates or sends something a key, the same one for the same words until there was a final answer:
 * a double click, a retry after a lost connection and a reload in between make one ticket event and one message.
 */
export const withIdempotencyKey =
  (send: Send): Send =>
  async (request) => {
    if (request.method !== 'POST') return send(request)
    const name = `key.${await nameOf(request)}`
    const key = readDevice<string>(name) ?? crypto.randomUUID()
    writeDevice(name, key)
    request.headers.set('idempotency-key', key)
    const response = await send(request)
    if (isFinal(response.status) && !(await isUnderWay(response))) writeDevice(name, undefined)
    return response
  }

async function nameOf(request: Request): Promise<string> {
  const text = `${request.url} ${await request.clone().text()}`
  // Plain http on another host name has no crypto.subtle; the words themselves do as well.
  return globalThis.crypto?.subtle ? fingerprint(text) : text
}

async function isUnderWay(response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  return typeof body === 'object' && body !== null && 'code' in body && body.code === inProgress
}
