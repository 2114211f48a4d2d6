import { testOrganizations } from '@treppenhaus/testing/organization'
import { expect, test } from 'vitest'
import { netOf, throttle, withdrawTry } from './throttle.ts'

const { first, second } = await testOrganizations()

test.each([
  ['198.51.100.77', '198.51.100.0/24'],
  ['::ffff:198.51.100.77', '198.51.100.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002::/64'],
  ['2001:db8:1:2::6', '2001:0db8:0001:0002::/64'],
  ['2001:db8::1', '2001:0db8:0000:0000::/64'],
  ['::1', '0000:0000:0000:0000::/64'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000::/64'],
])('%s is in %s', (ip, net) => {
  expect(netOf(ip)).toBe(net)
})

const tries = (count: number) =>
  Promise.allSettled(Array.from({ length: count }, () => throttle(first.db, 'test:a', 5, 3600))).then((results) =>
    results.map(({ status }) => status),
  )

test('of many at once as many get through as may, in this organization only', async () => {
  const statuses = await tries(20)
  expect(statuses.filter((status) => status === 'fulfilled')).toHaveLength(5)
  await expect(throttle(second.db, 'test:a', 5, 3600)).resolves.toBeUndefined()
  await expect(throttle(first.db, 'test:b', 5, 3600)).resolves.toBeUndefined()
})

test('a try that is taken back leaves room', async () => {
  for (let i = 0; i < 50; i++) {
    await throttle(first.db, 'test:c', 1, 3600)
    await withdrawTry(first.db, 'test:c', 3600)
  }
  await throttle(first.db, 'test:c', 1, 3600)
  await expect(throttle(first.db, 'test:c', 1, 3600)).rejects.toMatchObject({
    code: 'too_many_requests',
    extra: { retryAfter: expect.any(Number) },
  })
})
