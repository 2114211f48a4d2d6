import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sorted } from './stats.ts'

export type Asked = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: object }
export type Answered = { status: number; ms: number }

/** Asks over connections that stay open. */
export function asker(port: number) {
  const agent = new http.Agent({ keepAlive: true })
  const ask = ({ method, path, headers, body }: Asked): Promise<Answered> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answered>()
    const text = body && JSON.stringify(body)
    const typed = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const began = performance.now()
    const request = http.request({ host: '127.0.0.1', port, method, path, agent, headers: { ...headers, ...typed } }, (response) => {
      response.once('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - began })).once('error', reject)
      response.resume()
    })
    request.once('error', reject)
    request.end(text)
    return promise
  }
  return { ask, stop: async () => agent.destroy() }
}

export type Ask = ReturnType<typeof asker>['ask']

/** Asks at a steady pace, whether answers come or not. @returns the milliseconds of all, sorted. @throws when one is refused */
export async function atPace(ask: Ask, what: Asked, perSecond: number, ms: number): Promise<number[]> {
  const began = performance.now()
  const underWay: Promise<Answered>[] = []
  for (let count = 0; (count * 1000) / perSecond < ms; count++) {
    await sleep(Math.max(0, began + (count * 1000) / perSecond - performance.now()))
    underWay.push(ask(what))
  }
  const answers = await Promise.all(underWay)
  const refused = answers.find(({ status }) => status >= 300)
  if (refused) throw new Error(`${what.path}: answered ${refused.status}`)
  return sorted(answers.map(({ ms: taken }) => taken))
}

/** So many at a time, each again as soon as it has its answer, until `stop`. @returns how many were answered with 200, and how else */
export function storm(ask: Ask, whats: readonly Asked[]) {
  const statuses = new Map<number, number>()
  let isOver = false
  const all = whats.map(async (what) => {
    while (!isOver) {
      const { status } = await ask(what)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  })
  return {
    stop: async () => {
      isOver = true
      await Promise.all(all)
      return statuses
    },
  }
}
