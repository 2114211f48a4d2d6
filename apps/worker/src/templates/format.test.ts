import { expect, test } from 'vitest'
import { formats } from './format.ts'

const { instant, hours } = formats('de', 'Europe/Berlin', (key, values) => `${key} ${JSON.stringify(values)}`)

test.each([
  ['2026-11-21T23:05:00Z', '0:05'],
  ['2026-11-21T08:30:00Z', '9:30'],
  ['2026-11-21T15:05:00Z', '16:05'],
])('%s is said as %s in Berlin', (at, hour) => {
  expect(instant(new Date(at))).toContain(`"hour":"${hour}"`)
})

test('full hours are short, midnight too', () => {
  expect(hours(new Date('2026-11-21T23:00:00Z'), new Date('2026-11-22T08:00:00Z'))).toContain('{"from":"0","to":"9"}')
})
