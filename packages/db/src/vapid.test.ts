import { createPrivateKey, createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { vapidKeys } from './vapid.ts'

test('the keys belong together, stay the same and are another installation’s others', () => {
  const { publicKey, privateKey } = vapidKeys('a'.repeat(40))
  const point = Buffer.from(publicKey, 'base64url')
  expect(point).toHaveLength(65)
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const key = createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey } })
  expect(createPublicKey(key).export({ format: 'jwk' })).toMatchObject({ x, y })
  expect(vapidKeys('a'.repeat(40))).toEqual({ publicKey, privateKey })
  expect(vapidKeys('b'.repeat(40)).publicKey).not.toBe(publicKey)
})
