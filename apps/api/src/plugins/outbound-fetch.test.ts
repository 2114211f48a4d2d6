import { startHttpSink } from '@treppenhaus/testing/http-sink'
import { afterAll, expect, test } from 'vitest'
import { isPublicAddress, outboundFetch } from './outbound-fetch.ts'

const sink = await startHttpSink()
afterAll(() => sink.close())

test.each([
  '127.0.0.1',
  '127.1.2.3',
  '0.0.0.0',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::a9fe:a9fe',
  'fe80::1',
  'fd00::1',
  'no address',
])('%s is an inner address', (address) => expect(isPublicAddress(address)).toBe(false))

test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '172.32.0.1'])('%s is a public one', (address) =>
  expect(isPublicAddress(address)).toBe(true),
)

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
