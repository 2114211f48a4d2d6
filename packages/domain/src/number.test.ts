import { expect, test } from 'vitest'
import { ticketNumber, workOrderNumber } from './number.ts'

test.each([
  [1, '2026-000001', 'A-2026-00001'],
  [123, '2026-000123', 'A-2026-00123'],
  [1_234_567, '2026-1234567', 'A-2026-1234567'],
])('the number of the %ith', (value, ticket, order) => {
  expect([ticketNumber(2026, value), workOrderNumber(2026, value)]).toEqual([ticket, order])
})
