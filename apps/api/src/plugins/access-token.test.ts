import { makeAccount } from '@treppenhaus/testing/builders'
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'
import { ACCESS_SECONDS, LINK_SECONDS, signAccessToken } from './access-token.ts'

const { app, first, ask, logIn, operator } = await testApp()
const token = await logIn(first, await makeAccount(first.db))
const payloadOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
const claims = payloadOf(token)
const statusOf = async (jwt: string) => (await ask(first, 'GET /api/v1/staff/me', { token: jwt })).status

/** A token with the right key and anything in it. */
function forge(header: object, payload: object, key = createHmac('sha256', operator.appKey).update('access-token').digest()) {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}
const header = { alg: 'HS256', typ: 'JWT', kid: '1' }

test('a session’s token lives ten minutes, a link’s an hour', () => {
  const now = Math.floor(Date.now() / 1000)
  expect(Number(claims['exp']) - now).toBeGreaterThan(ACCESS_SECONDS - 30)
  expect(Number(claims['exp']) - now).toBeLessThanOrEqual(ACCESS_SECONDS)
  const link = payloadOf(signAccessToken(app, { aud: 'contractor', org: 'demo', sub: 'a', sid: 'b', scope: 'work-order:c' }, LINK_SECONDS))
  expect(Number(link['exp']) - Number(link['iat'])).toBe(3600)
})

test('200: the same claims, signed the same way', async () => {
  expect(await statusOf(forge(header, claims))).toBe(200)
})

test.each([
  ['it is expired', header, { ...claims, exp: Math.floor(Date.now() / 1000) - 1 }],
  ['it never ends', header, { ...claims, exp: undefined }],
  ['it does not count yet', header, { ...claims, nbf: Math.floor(Date.now() / 1000) + 600 }],
  ['somebody else issued it', header, { ...claims, iss: 'elsewhere' }],
  ['it is for another audience', header, { ...claims, aud: 'portal' }],
  ['it is another organization’s', header, { ...claims, org: 'nachbar' }],
  ['it is for another account', header, { ...claims, sub: claims['sid'] }],
  ['its session does not exist', header, { ...claims, sid: claims['sub'] }],
  ['its key is unknown', { ...header, kid: '2' }, claims],
  ['its key is a path', { ...header, kid: '../../dev/null' }, claims],
  ['it is not signed', { ...header, alg: 'none' }, claims],
  ['it names another algorithm', { ...header, alg: 'HS512' }, claims],
  ['it brings its own key', { ...header, jwk: { kty: 'oct', k: 'AA' } }, { ...claims, aud: ['staff', 'portal'] }],
  ['it claims an order', header, { ...claims, scope: 'work-order:1' }],
])('401: %s', async (_what, head, payload) => {
  expect(await statusOf(forge(head, payload))).toBe(401)
})

test('401: signed with another key', async () => {
  expect(await statusOf(forge(header, claims, Buffer.alloc(32)))).toBe(401)
  expect(await statusOf(forge(header, claims, Buffer.from(operator.appKey)))).toBe(401)
})
