type Send = (request: Request) => Promise<Response>

/** Refusals that the server does not keep under the key, so that the same words may come again with it. */
const isOpen = ({ status }: Response) => status >= 500 || status === 401 || status === 409 || status === 429

/** Gives a POST a key, the same one for the same words until an answer is kept: a double click or a lost answer is one request. */
export function withKey(send: Send): Send {
  const keys = new Map<string, string>()
  return async (request) => {
    if (request.method !== 'POST' || request.headers.has('idempotency-key')) return send(request)
    const words = await fingerprint(`${request.url} ${await request.clone().text()}`)
    const key = keys.get(words) ?? crypto.randomUUID()
    keys.set(words, key)
    request.headers.set('idempotency-key', key)
    const response = await send(request)
    if (!isOpen(response)) keys.delete(words)
    return response
  }
}

async function fingerprint(text: string): Promise<string> {
  // Plain http on another host name has no crypto.subtle; the words themselves do as well.
  if (!globalThis.crypto?.subtle) return text
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].join('.')
}
