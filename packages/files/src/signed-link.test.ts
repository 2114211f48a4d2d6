import { expect, test } from 'vitest'
import { type FileLink, signFileLink, verifyFileLink } from './signed-link.ts'

const appKey = 'k'.repeat(32)
const now = new Date('2026-03-01T10:00:30Z')
const link: FileLink = {
  organization: 'demo',
  fileId: '0b6f3c1e-8f6e-4a53-9df1-0f1f0d3a5f10',
  variant: 'full',
  holder: { kind: 'account', id: '5a6d3c1e-8f6e-4a53-9df1-0f1f0d3a5f11' },
}
const token = signFileLink(appKey, link, now)

test('a link says who holds it', () => {
  expect(verifyFileLink(appKey, token, link, now)).toEqual(link.holder)
})

test('a link lives at most five minutes', () => {
  expect(verifyFileLink(appKey, token, link, new Date(now.getTime() + 4 * 60_000))).toEqual(link.holder)
  expect(verifyFileLink(appKey, token, link, new Date(now.getTime() + 5 * 60_000))).toBeNull()
})

test('within a minute the address stays the same', () => {
  expect(signFileLink(appKey, link, new Date(now.getTime() + 20_000))).toBe(token)
})

test.each([
  ['organization', { organization: 'nachbar' }],
  ['file', { fileId: '0b6f3c1e-8f6e-4a53-9df1-0f1f0d3a5f12' }],
  ['variant', { variant: 'original' }],
])('a link opens no other %s', (_what, other) => {
  expect(verifyFileLink(appKey, token, { ...link, ...other }, now)).toBeNull()
})

test.each([
  ['another holder', token.replace(link.holder.id, '5a6d3c1e-8f6e-4a53-9df1-0f1f0d3a5f12')],
  ['another kind of holder', token.replace('account', 'order-link')],
  ['a later end', token.replace(/^\d+/, (expires) => String(Number(expires) + 600))],
  ['no signature', token.replace(/[^.]*$/, '')],
  ['a shorter signature', token.slice(0, -4)],
  ['more parts', `${token}.x`],
  ['nothing', ''],
  ['an endless number', token.replace(/^\d+/, '9'.repeat(400))],
])('a token with %s is refused', (_what, altered) => {
  expect(verifyFileLink(appKey, altered, link, now)).toBeNull()
})

test('a link of another installation is refused', () => {
  expect(verifyFileLink('x'.repeat(32), token, link, now)).toBeNull()
})
