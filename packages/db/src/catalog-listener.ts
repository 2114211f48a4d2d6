import pg from 'pg'

export type ListenerEvents = {
  /** After a lost connection is back: what was said meanwhile is lost, so look for yourself. */
  onReconnect?: () => void
  onError?: (error: Error) => void
}

export type CatalogListener = {
  /** Calls back with the payload of each notice on the channel that is sent after this has resolved. @returns a function that ends it */
  subscribe: (channel: string, callback: (payload: string) => void) => Promise<() => void>
  close: () => Promise<void>
}

const PAUSES_MS = [100, 250, 500, 1_000, 2_000, 5_000]
const PING_MS = 30_000

/**
 * One connection that listens on the catalog, for a whole process; it comes back by itself when the server was away.
 * @param url DATABASE_URL
 * @throws when the first connection fails
 */
export async function listenToCatalog(url: string, events: ListenerEvents = {}): Promise<CatalogListener> {
  const listener = new Listener(url, events)
  await listener.connect()
  return { subscribe: (channel, callback) => listener.subscribe(channel, callback), close: () => listener.close() }
}

class Listener {
  readonly #url: string
  readonly #events: ListenerEvents
  readonly #callbacks = new Map<string, Set<(payload: string) => void>>()
  #client: pg.Client | undefined
  #ping: NodeJS.Timeout | undefined
  #pause: NodeJS.Timeout | undefined
  #closed = false

  constructor(url: string, events: ListenerEvents) {
    this.#url = url
    this.#events = events
  }

  async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 5_000, keepAlive: true, query_timeout: 10_000 })
    client.on('notification', ({ channel, payload }) => {
      for (const callback of this.#callbacks.get(channel) ?? []) callback(payload ?? '')
    })
    client.on('error', (error) => this.#events.onError?.(error))
    await client.connect()
    for (const channel of this.#callbacks.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    client.once('end', () => this.#lost(client))
    this.#client = client
    this.#ping = setInterval(() => client.query('select 1').catch(() => client.end()), PING_MS).unref()
  }

  async subscribe(channel: string, callback: (payload: string) => void): Promise<() => void> {
    const callbacks = this.#callbacks.get(channel) ?? new Set()
    callbacks.add(callback)
    this.#callbacks.set(channel, callbacks)
    // Without a connection now, the next one listens to everything that is subscribed.
    await this.#client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch((error: Error) => this.#events.onError?.(error))
    return () => callbacks.delete(callback)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#pause)
    clearInterval(this.#ping)
    await this.#client?.end()
  }

  #lost(client: pg.Client): void {
    clearInterval(this.#ping)
    if (this.#closed || client !== this.#client) return
    this.#client = undefined
    this.#retry(0)
  }

  #retry(attempt: number): void {
    const ms = PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 5_000
    this.#pause = setTimeout(async () => {
      try {
        await this.connect()
        this.#events.onReconnect?.()
      } catch (error) {
        this.#events.onError?.(error instanceof Error ? error : new Error(String(error)))
        if (!this.#closed) this.#retry(attempt + 1)
      }
    }, ms)
  }
}
