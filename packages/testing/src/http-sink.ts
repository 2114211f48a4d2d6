import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from './until.ts'

export type ReceivedRequest = {
  method: string
  path: string
  headers: http.IncomingHttpHeaders
  body: Buffer
  /** The body as JSON, or undefined. */ json: unknown
}

/** `status` null: the request is taken and never answered, as by a provider that hangs. */
export type HttpBehaviour = { status?: number | null; body?: unknown; headers?: Record<string, string>; delayMs?: number }

export type HttpSink = {
  /** `http://127.0.0.1:<port>`, for SMS_URL, FAX_URL and webhooks. */
  url: string
  requests: ReceivedRequest[]
  behave: (behaviour: HttpBehaviour) => void
  waitFor: (fits?: (request: ReceivedRequest) => boolean, timeoutMs?: number) => Promise<ReceivedRequest>
  close: () => Promise<void>
}

/** Plays the provider of SMS, fax or whatever else takes HTTP: keeps what comes, answers 200 `{}` unless told otherwise. */
export async function startHttpSink(): Promise<HttpSink> {
  const requests: ReceivedRequest[] = []
  let behaviour: HttpBehaviour = {}
  const server = http.createServer((request, response) => {
    const answer = async () => {
      const body = await buffer(request)
      const { method = '', url = '', headers } = request
      requests.push({ method, path: url, headers, body, json: parse(body) })
      const { status = 200, body: reply = {}, headers: extra = {}, delayMs = 0 } = behaviour
      await sleep(delayMs)
      if (status !== null) response.writeHead(status, { 'content-type': 'application/json', ...extra }).end(JSON.stringify(reply))
    }
    answer().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave: (next) => {
      behaviour = next
    },
    waitFor: (fits = () => true, timeoutMs = 10_000) =>
      until(
        () => requests.find(fits),
        timeoutMs,
        () => `No such request among ${requests.length}.`,
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
