import { expect, test } from 'vitest'
import { progressOf, type ProgressStep } from './progress.ts'
import type { TicketStatus } from './ticket.ts'
import type { WorkOrderStatus } from './work-order.ts'

test.each<[TicketStatus, WorkOrderStatus[], number, ProgressStep]>([
  ['new', [], 1, 'sent'],
  ['owner_review', [], 1, 'sent'],
  ['awaiting_reply', [], 1, 'sent'],
  ['rejected', [], 1, 'sent'],
  ['accepted', [], 2, 'accepted'],
  ['accepted', ['draft'], 2, 'accepted'],
  ['accepted', ['declined', 'cancelled'], 2, 'accepted'],
  ['in_progress', ['sent'], 3, 'contractor_commissioned'],
  ['awaiting_reply', ['accepted'], 3, 'contractor_commissioned'],
  ['accepted', ['not_possible'], 3, 'contractor_commissioned'],
  ['in_progress', ['scheduled'], 4, 'appointment_set'],
  ['in_progress', ['declined', 'rework'], 4, 'appointment_set'],
  ['in_progress', ['done'], 4, 'appointment_set'],
  ['resolved', ['approved'], 5, 'resolved'],
  ['closed', [], 5, 'resolved'],
])('%s with orders %j is step %i, %s', (status, orders, step, name) => {
  expect(progressOf(status, orders)).toEqual({ step, name })
})

test('a question takes nobody down the stair', () => {
  expect(progressOf('awaiting_reply', [], 'accepted')).toEqual({ step: 2, name: 'accepted' })
  expect(progressOf('awaiting_reply', [], 'new')).toEqual({ step: 1, name: 'sent' })
})
