import { expect, test } from 'vitest'
import { isLocalNet, placeOf } from './place.ts'

test.each([
  ['192.168.178.20', '192.168.178.0/24', null],
  ['::ffff:10.0.0.5', '10.0.0.0/24', null],
  ['127.0.0.1', '127.0.0.0/24', null],
  ['::1', '0000:0000:0000:0000::/64', null],
  ['fd12:3456::1', 'fd12:3456:0000:0000::/64', null],
  ['8.8.8.8', '8.8.8.0/24', 'US'],
  ['2a02:8108::1', '2a02:8108:0000:0000::/64', 'DE'],
])('%s', async (ip, network, country) => {
  expect(await placeOf(ip)).toEqual({ network, country })
})

test.each([
  ['192.168.178.0/24', true],
  ['0000:0000:0000:0000::/64', true],
  ['fd12:3456:0000:0000::/64', true],
  ['8.8.8.0/24', false],
  ['', false],
])('%s is local: %s', (network, expected) => {
  expect(isLocalNet(network)).toBe(expected)
})
