import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkExpiry, renewedLinkExpiry } from './order-link.ts'

const sentAt = new Date('2026-03-10T09:30:00Z')

test.each([
  ['14 days after the due day', '2026-03-20', '2026-04-04T00:00:00.000Z'],
  ['30 days after sending without a due day', null, '2026-04-09T09:30:00.000Z'],
  ['at most 90 days after sending', '2026-12-01', '2026-06-08T09:30:00.000Z'],
  ['a day at least, whatever the due day', '2025-01-01', '2026-03-11T09:30:00.000Z'],
])('a link ends %s', (_when, dueOn, end) => {
  expect(linkExpiry(dueOn, sentAt).toISOString()).toBe(end)
})

test('a link never lives longer than 90 days and never less than one', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.option(days), (sent, due) => {
      const life = linkExpiry(due ? due.toISOString().slice(0, 10) : null, sent).getTime() - sent.getTime()
      expect(life).toBeGreaterThanOrEqual(86_400_000)
      expect(life).toBeLessThanOrEqual(90 * 86_400_000)
    }),
  )
})

test.each([
  ['a week', null, '2026-03-17T09:30:00.000Z'],
  ['until a week after the approval', new Date('2026-03-08T09:30:00Z'), '2026-03-15T09:30:00.000Z'],
])('a renewed link lives %s', (_how, closedAt, end) => {
  expect(renewedLinkExpiry(closedAt, sentAt).toISOString()).toBe(end)
})
