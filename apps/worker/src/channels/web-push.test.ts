import { vapidKeys } from '@treppenhaus/db/vapid'
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { webPushChannel } from './web-push.ts'

type Request = { url: string; headers: NodeJS.Dict<string | string[]>; body: Buffer }
const requests: Request[] = []
let status = 201
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  requests.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
  response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('what the other side says')
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => void server.close())
beforeEach(() => {
  requests.length = 0
  status = 201
})

const keys = vapidKeys('k'.repeat(40))
const open = (anywhere: boolean) => webPushChannel({ keys, contact: 'meldungen@verwaltung.example', anywhere, parallel: 2 })

const browser = createECDH('prime256v1')
browser.generateKeys()
const auth = randomBytes(16)
const message = {
  key: '7d1a4f5e-0000-4000-8000-000000000001',
  organization: 'demo',
  senderName: 'Brückner',
  to: `${origin}/push/abc`,
  createdAt: new Date(),
  p256dh: browser.getPublicKey('base64url'),
  auth: auth.toString('base64url'),
  title: 'Ihr Termin steht',
  text: 'Größe „ä“',
  url: 'https://portal.example/portal/tickets/1',
  urgent: false,
}

/** RFC 8291 and RFC 8188, as a browser does it. */
function decrypt(body: Buffer): unknown {
  const salt = body.subarray(0, 16)
  const length = body[20] ?? 0
  const sender = body.subarray(21, 21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender])
  const secret = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32))
  const derive = (name: string, bytes: number) => Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, bytes))
  const sealed = body.subarray(21 + length)
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'))
}

test('only the browser can read it', async () => {
  expect(await open(true).send(message)).toEqual({ state: 'sent' })
  const [{ url, headers, body }] = requests as [Request]
  expect(url).toBe('/push/abc')
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', ttl: '86400' })
  expect(decrypt(body)).toEqual({ title: message.title, text: message.text, url: message.url, tag: message.key })
  expect(body.toString('latin1')).not.toContain('Termin')
})

test('the sender proves who it is', async () => {
  await open(true).send(message)
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(requests[0]?.headers['authorization'])) ?? []
  expect(key).toBe(keys.publicKey)
  const [head = '', claims = '', signature = ''] = token.split('.')
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: origin, sub: 'mailto:meldungen@verwaltung.example' })
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  const signed = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), signed, Buffer.from(signature, 'base64url'))).toBe(true)
})

test('an emergency wakes the device, and a repetition takes the place of the first', async () => {
  const channel = open(true)
  await channel.send({ ...message, urgent: true })
  await channel.send({ ...message, urgent: true })
  expect(requests.map(({ headers }) => headers['urgency'])).toEqual(['high', 'high'])
  expect(new Set(requests.map(({ headers }) => headers['topic'])).size).toBe(1)
})

test.each([
  [404, { state: 'failed', error: 'subscription_gone', final: true }],
  [410, { state: 'failed', error: 'subscription_gone', final: true }],
  [429, { state: 'failed', error: 'http_429', final: false }],
  [503, { state: 'failed', error: 'http_503', final: false }],
  [403, { state: 'failed', error: 'http_403', final: true }],
  [302, { state: 'failed', error: 'http_302', final: true }],
])('a push service that says %i', async (says, result) => {
  status = says
  expect(await open(true).send(message)).toEqual(result)
  expect(requests).toHaveLength(1)
})

test('nobody there: later again', async () => {
  expect(await open(true).send({ ...message, to: 'http://127.0.0.1:1/x' })).toEqual({
    state: 'failed',
    error: 'not_reachable',
    final: false,
  })
})

test.each([
  ['no https', `${origin}/push/abc`],
  ['this machine', `https://127.0.0.1:${new URL(origin).port}/x`],
  ['a name of this machine', `https://localhost:${new URL(origin).port}/x`],
  ['the neighbour', 'https://192.168.1.1/x'],
  ['the cloud’s own', 'https://169.254.169.254/latest'],
  ['this machine, in six', `https://[::1]:${new URL(origin).port}/x`],
  ['this machine, written otherwise', `https://0x7f000001:${new URL(origin).port}/x`],
])('whoever subscribed reaches nothing inside: %s', async (_name, to) => {
  expect(await open(false).send({ ...message, to })).toEqual({ state: 'failed', error: 'address_not_allowed', final: true })
  expect(requests).toEqual([])
})
