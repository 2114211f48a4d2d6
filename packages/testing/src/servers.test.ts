import { afterEach, expect, test } from 'vitest'
import { type HttpSink, startHttpSink } from './http-sink.ts'
import { type RedisServer, startRedis } from './redis.ts'

let open: HttpSink | RedisServer | undefined
afterEach(async () => {
  if (open) await ('stop' in open ? open.stop() : open.close())
  open = undefined
})

test('the provider keeps what it gets and answers as told', async () => {
  const sink = await startHttpSink()
  open = sink
  expect((await fetch(`${sink.url}/sms`, { method: 'POST', body: JSON.stringify({ to: '+49221' }) })).status).toBe(200)
  expect(await sink.waitFor(({ path }) => path === '/sms')).toMatchObject({ method: 'POST', json: { to: '+49221' } })
  sink.behave({ status: 503, body: { code: 'busy' } })
  const refused = await fetch(sink.url)
  expect([refused.status, await refused.json()]).toEqual([503, { code: 'busy' }])
})

test('a provider that hangs takes the request and never answers', async () => {
  const sink = await startHttpSink()
  open = sink
  sink.behave({ status: null })
  await expect(fetch(sink.url, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/)
  expect(sink.requests).toHaveLength(1)
})

test('redis forgets on FLUSHALL and comes back empty on the same port', async () => {
  const first = await startRedis()
  open = first
  await first.command('SET a 1')
  expect(await first.command('GET a')).toContain('$1\r\n1')
  await first.stop()
  await expect(first.command('PING')).rejects.toThrow(/ECONNREFUSED/)
  const again = await startRedis({ port: first.port })
  open = again
  expect(await again.command('GET a')).toContain('$-1')
})
