// Started by lib/load.ts: takes an order, runs it, says the window.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { LoadAnswer, LoadOrder } from '../lib/load.ts'
import { quantile, sorted } from '../lib/stats.ts'

process.on('disconnect', () => process.exit())
process.on('message', async (order: LoadOrder) => {
  const answer: LoadAnswer = await run(order).catch((error: unknown) => ({ refused: String(error) }))
  process.send?.(answer)
})

async function run(order: LoadOrder): Promise<LoadAnswer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: order.connections })
  const latencies: number[] = []
  const began = performance.now()
  const until = began + order.ms
  const connection = async (_: unknown, index: number) => {
    for (let turn = index; performance.now() < until; turn += order.connections) {
      const asked = performance.now()
      await ask(order, agent, turn)
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: order.connections }, connection))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  const times = sorted(latencies)
  return { window: { requests: times.length, perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) } }
}

/** @throws when it is refused: a refusal is quick and would count as speed */
function ask({ port, method, requests, fresh }: LoadOrder, agent: http.Agent, turn: number): Promise<void> {
  const { path, headers, body } = requests[turn % requests.length]!
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const sent = {
    ...headers,
    ...(fresh && { 'idempotency-key': randomUUID() }),
    ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  const request = http.request({ host: '127.0.0.1', port, method, path, agent, headers: sent }, (response) => {
    const { statusCode = 0 } = response
    response.once('end', () => (statusCode < 300 ? resolve() : reject(new Error(`answered ${statusCode}`)))).once('error', reject)
    response.resume()
  })
  request.once('error', reject)
  request.end(body)
  return promise
}
