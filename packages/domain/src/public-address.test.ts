import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test.each([
  ...[
    '8.8.8.8',
    '142.250.186.42',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '2a00:1450:4001:82a::200a',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
  ].map((address) => [address, true] as const),
  ...[
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
  ].map((address) => [address, false] as const),
])('%s: public %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})
