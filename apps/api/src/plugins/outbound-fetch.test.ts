import { startHttpSink } from '@treppenhaus/testing/http-sink'
import { afterAll, expect, test } from 'vitest'
import { outboundFetch } from './outbound-fetch.ts'

const sink = await startHttpSink()
afterAll(() => sink.close())

test.each(['127.0.0.1', '127.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
  'nothing is asked of https://%s, by name or by number',
  async (host) => {
    const port = new URL(sink.url).port
    await expect(outboundFetch(`https://${host}:${port}/`, {}, false)).rejects.toThrow(/open internet|fetch failed/)
    await expect(outboundFetch(`http://${host}:${port}/`, {}, false)).rejects.toThrow(/open internet|fetch failed/)
    expect(sink.requests).toEqual([])
  },
)

test('the embedded default may ask its own machine, and follows no redirect', async () => {
  sink.behave({ status: 302, headers: { location: `${sink.url}/elsewhere` } })
  const response = await outboundFetch(`${sink.url}/here`, {}, true)
  expect([response.status, sink.requests.map(({ path }) => path)]).toEqual([302, ['/here']])
})
