import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compulsoryTopics, notificationTopics, timings, timingsOf, topicsOf, waysOf } from './notifications.ts'

const night = new Date('2026-11-21T22:30:00Z')
const morning = new Date('2026-11-22T06:00:00Z')
const quiet = { from: 22 * 60, to: 7 * 60 }
const zone = 'Europe/Berlin'

test('without a choice everything comes by e-mail at once and nothing else', () => {
  for (const topic of notificationTopics) expect(waysOf(topic, {}, null, night, zone)).toEqual({ email: night, sms: null, push: null })
})

test('quiet hours hold back what rings', () => {
  expect(waysOf('appointments', { sms: 'at_once', push: 'at_once' }, quiet, night, zone)).toEqual({
    email: morning,
    sms: morning,
    push: morning,
  })
})

test('an emergency wakes whoever looks after the house', () => {
  expect(waysOf('emergencies', { sms: 'at_once' }, quiet, night, zone)).toEqual({ email: night, sms: night, push: null })
})

test('an order is sent at once, but the telephone of the contractor stays quiet', () => {
  expect(waysOf('orders', { push: 'at_once' }, quiet, night, zone)).toEqual({ email: night, sms: null, push: morning })
})

test('a digest collects, off is off', () => {
  expect(waysOf('ticket_progress', { email: 'weekly' }, quiet, night, zone).email).toBe('weekly')
  expect(waysOf('ticket_progress', { email: 'off' }, null, night, zone)).toEqual({ email: null, sms: null, push: null })
})

test('what is compulsory is never lost and never waits, whatever was chosen', () => {
  const timing = fc.option(fc.constantFrom(...timings), { nil: undefined })
  const hours = fc.option(fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }))
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...compulsoryTopics), timing, timing, timing, hours, instant, (topic, email, sms, push, at, now) => {
      const chosen = { ...(email && { email }), ...(sms && { sms }), ...(push && { push }) }
      expect(waysOf(topic, chosen, at, now, zone).email).toBe(now)
    }),
  )
})

test('every topic of somebody can be chosen in some way', () => {
  for (const topic of Object.values(topicsOf).flat()) {
    expect(timingsOf(topic, 'email')).toContain('at_once')
    expect(timingsOf(topic, 'sms')).toEqual(['off', 'at_once'])
  }
})
