import { expect, test } from 'vitest'
import { decideAppointment } from './appointment.ts'

const now = new Date('2026-10-24T20:00:00Z')

test.each([
  ['tomorrow for two hours', '2026-10-25T08:00:00Z', '2026-10-25T10:00:00Z', undefined],
  ['through the hour that comes twice', '2026-10-25T02:30:00+02:00', '2026-10-25T02:15:00+01:00', undefined],
  ['backwards, whatever the clocks show', '2026-10-25T02:30:00+01:00', '2026-10-25T02:45:00+02:00', 'endsAt'],
  ['an hour ago', '2026-10-24T19:00:00Z', '2026-10-24T21:00:00Z', 'startsAt'],
  ['this very instant', '2026-10-24T20:00:00Z', '2026-10-24T21:00:00Z', 'startsAt'],
  ['without length', '2026-10-25T08:00:00Z', '2026-10-25T08:00:00Z', 'endsAt'],
  ['for a month', '2026-10-25T08:00:00Z', '2026-11-25T08:00:00Z', 'endsAt'],
  ['in ten years', '2036-10-25T08:00:00Z', '2036-10-25T09:00:00Z', 'startsAt'],
  ['at no time', 'never', '2026-10-25T08:00:00Z', 'startsAt'],
  ['without a known end', '2026-10-25T08:00:00Z', 'never', 'endsAt'],
])('%s', (_when, startsAt, endsAt, field) => {
  const decision = decideAppointment({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, now)
  expect(decision).toEqual(field === undefined ? { ok: true } : { ok: false, field })
})
