import type { Session } from './session.ts'
import type { Audience } from './session-state.ts'
import { readEvents } from './sse.ts'

/** What happened, such as `ticket.created`, and the id of the ticket, work order or file: the page fetches it anew. */
export type Change = { type: string; id: string }

export type StreamHandlers = {
  onChange: (change: Change) => void
  /** Too much was missed to be told one by one: fetch everything that is shown. */
  onResync: () => void
  /** Whether changes arrive at the moment. */
  onLive?: (live: boolean) => void
}

const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000]
/** The server pings every 20 s; silence for longer means that the connection is dead. */
const SILENCE_MS = 50_000
const SHORT_MS = 5_000

/** Follows the changes of an account until it is told to stop, over lost connections and renewed tokens. @returns stops it */
export function openStream(session: Session, audience: Audience, handlers: StreamHandlers): () => void {
  const stopped = new AbortController()
  void follow(session, audience, handlers, stopped.signal)
  return () => stopped.abort()
}

async function follow(session: Session, audience: Audience, handlers: StreamHandlers, stopped: AbortSignal): Promise<void> {
  const place: Place = { lastId: undefined, failures: 0 }
  while (!stopped.aborted && session.state.status !== 'anonymous') {
    const begun = Date.now()
    const broken = await readOnce(session, audience, handlers, place, stopped).then(
      () => Date.now() - begun < SHORT_MS, // the server ends a stream with its access token
      () => true,
    )
    if (!broken) continue
    place.failures++
    handlers.onLive?.(false)
    await pause(place.failures, stopped)
  }
}

type Place = { lastId: string | undefined; failures: number }

async function readOnce(session: Session, audience: Audience, handlers: StreamHandlers, place: Place, stopped: AbortSignal): Promise<void> {
  const dead = new AbortController()
  const signal = AbortSignal.any([stopped, dead.signal])
  const headers = place.lastId === undefined ? {} : { 'last-event-id': place.lastId }
  const response = await session.fetch(new Request(new URL(`/api/v1/${audience}/stream`, globalThis.location.origin), { headers, signal }))
  if (!response.ok || !response.body) throw new TypeError(`The server answered ${response.status}`)
  handlers.onLive?.(true)
  place.failures = 0
  let timer = setTimeout(() => dead.abort(), SILENCE_MS)
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => dead.abort(), SILENCE_MS)
  }
  try {
    for await (const { event, data, id } of readEvents(watched(response.body, alive))) {
      if (id !== undefined) place.lastId = id
      if (event === 'resync') handlers.onResync()
      else if (event === 'change') handlers.onChange(JSON.parse(data) as Change)
    }
  } finally {
    clearTimeout(timer)
  }
}

const watched = (body: ReadableStream<Uint8Array>, alive: () => void): ReadableStream<Uint8Array> =>
  body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        alive()
        controller.enqueue(chunk)
      },
    }),
  )

/** Waits longer after each failure, and not at all once the browser is online or the page is looked at again. */
function pause(failures: number, stopped: AbortSignal): Promise<void> {
  const ms = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 0
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      globalThis.removeEventListener('online', done)
      globalThis.document?.removeEventListener('visibilitychange', done)
      stopped.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms * (0.75 + Math.random() / 2))
    globalThis.addEventListener('online', done)
    globalThis.document?.addEventListener('visibilitychange', done)
    stopped.addEventListener('abort', done)
  })
}
