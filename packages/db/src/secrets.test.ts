import { expect, test } from 'vitest'
import { appPassword, deriveSecret, hashSecret } from './secrets.ts'

const key = 'k'.repeat(32)

test('a password belongs to key, organization and version', () => {
  const all = [appPassword(key, 'demo', 1), appPassword(key, 'demo', 2), appPassword(key, 'nachbar', 1), appPassword(`${key}x`, 'demo', 1)]
  expect(new Set(all).size).toBe(4)
  expect(appPassword(key, 'demo', 1)).toBe(all[0])
})

test('a derived secret has 256 bit and belongs to purpose, organization and object', () => {
  const all = [
    deriveSecret(key, 'work-order-link', 'demo', '1'),
    deriveSecret(key, 'password-reset', 'demo', '1'),
    deriveSecret(key, 'work-order-link', 'nachbar', '1'),
    deriveSecret(key, 'work-order-link', 'demo', '2'),
    deriveSecret(key, 'work-order-link', 'demo1', ''),
    deriveSecret(`${key}x`, 'work-order-link', 'demo', '1'),
  ]
  expect(new Set(all).size).toBe(6)
  expect(all.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true)
})

test('what is stored of a secret does not contain it', () => {
  expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
