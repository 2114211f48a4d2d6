import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideCompletion,
  mayAct,
  mayReport,
  mayWorkOrderBecome,
  type OrderOfTicket,
  ticketAfterOrders,
  ticketAfterOrderSent,
  type WorkOrderAct,
  workOrderActs,
  type WorkOrderStatus,
  workOrderStatuses,
} from './work-order.ts'

const working = ['scheduled', 'in_progress', 'partly_done', 'done', 'not_possible', 'cancelled']

test.each<[WorkOrderStatus, string[]]>([
  ['draft', ['sent', 'cancelled']],
  ['sent', ['accepted', 'declined', 'cancelled']],
  ['accepted', working],
  ['scheduled', working],
  ['in_progress', ['partly_done', 'done', 'not_possible', 'cancelled']],
  ['partly_done', ['scheduled', 'in_progress', 'done', 'not_possible', 'cancelled']],
  ['done', ['approved', 'rework']],
  ['rework', working],
  ['not_possible', ['approved', 'sent', 'cancelled']],
  ['declined', []],
  ['approved', []],
  ['cancelled', []],
])('%s goes to %j and nowhere else', (from, next) => {
  expect(workOrderStatuses.filter((to) => mayWorkOrderBecome(from, to)).toSorted()).toEqual(next.toSorted())
})

test.each<[WorkOrderAct, WorkOrderStatus[]]>([
  ['send', ['draft', 'not_possible']],
  ['accept', ['sent']],
  ['decline', ['sent']],
  ['schedule', ['accepted', 'scheduled', 'partly_done', 'rework']],
  ['start', ['accepted', 'scheduled', 'partly_done', 'rework']],
  ['approve', ['done', 'not_possible']],
  ['rework', ['done']],
  ['cancel', ['draft', 'sent', 'accepted', 'scheduled', 'in_progress', 'partly_done', 'rework', 'not_possible']],
])('%s is possible for %j', (act, statuses) => {
  expect(workOrderStatuses.filter((status) => mayAct(status, act)).toSorted()).toEqual(statuses.toSorted())
})

test('a contractor reports on an order that was accepted and is not reported as done', () => {
  expect(workOrderStatuses.filter(mayReport)).toEqual(['accepted', 'scheduled', 'in_progress', 'partly_done', 'rework'])
})

test.each([
  ['in_progress', { outcome: 'done' }, { ok: true, status: 'done' }],
  ['accepted', { outcome: 'partly_done', note: 'Ein Ventil fehlt' }, { ok: true, status: 'partly_done' }],
  ['partly_done', { outcome: 'partly_done', note: 'Noch eines' }, { ok: false, code: 'illegal_transition' }],
  ['scheduled', { outcome: 'not_possible', note: 'Niemand da' }, { ok: true, status: 'not_possible' }],
  ['scheduled', { outcome: 'not_possible' }, { ok: false, code: 'note_required' }],
  ['scheduled', { outcome: 'partly_done', note: ' \n' }, { ok: false, code: 'note_required' }],
  ['sent', { outcome: 'done' }, { ok: false, code: 'illegal_transition' }],
  ['approved', { outcome: 'not_possible' }, { ok: false, code: 'illegal_transition' }],
] as const)('%s, reported as %j: %j', (status, report, decision) => {
  expect(decideCompletion(status, report)).toEqual(decision)
})

const order = (status: WorkOrderStatus, outcome: OrderOfTicket['outcome'] = null): OrderOfTicket => ({ status, outcome })

test.each<[string, OrderOfTicket[], ReturnType<typeof ticketAfterOrders>]>([
  ['approved', [order('approved', 'done')], 'resolved'],
  ['approved beside a declined one', [order('declined'), order('approved', 'done')], 'resolved'],
  ['approved beside one approved as not possible', [order('approved', 'not_possible'), order('approved', 'done')], 'resolved'],
  ['approved, and a draft nobody sent', [order('approved', 'done'), order('draft')], 'resolved'],
  ['approved, another still reported', [order('approved', 'done'), order('done', 'done')], 'in_progress'],
  ['approved, another not possible and undecided', [order('approved', 'done'), order('not_possible', 'not_possible')], 'in_progress'],
  ['declined', [order('declined')], 'accepted'],
  ['cancelled and not possible', [order('cancelled'), order('not_possible', 'not_possible')], 'accepted'],
  ['approved as not possible', [order('approved', 'not_possible')], 'accepted'],
  ['declined, another sent', [order('declined'), order('sent')], 'in_progress'],
  ['in rework', [order('rework', 'done')], 'in_progress'],
])('a ticket whose orders are %s', (_what, orders, status) => {
  expect(ticketAfterOrders(orders)).toBe(status)
})

test('a ticket is resolved only by work that was approved, and never while somebody is at it', () => {
  const outcome = fc.constantFrom('done' as const, 'partly_done' as const, 'not_possible' as const, null)
  const anyOrder = fc.record({ status: fc.constantFrom(...workOrderStatuses), outcome })
  fc.assert(
    fc.property(fc.array(anyOrder, { minLength: 1, maxLength: 6 }), (orders) => {
      const after = ticketAfterOrders(orders)
      const atWork = orders.some(({ status }) =>
        ['sent', 'accepted', 'scheduled', 'in_progress', 'partly_done', 'rework', 'done'].includes(status),
      )
      if (after !== 'in_progress') expect(atWork).toBe(false)
      if (after === 'resolved') expect(orders).toContainEqual(expect.objectContaining({ status: 'approved' }))
    }),
  )
})

test.each([
  ['new', null, { status: 'in_progress', statusBefore: null }],
  ['accepted', null, { status: 'in_progress', statusBefore: null }],
  ['in_progress', null, { status: 'in_progress', statusBefore: null }],
  ['awaiting_reply', 'accepted', { status: 'awaiting_reply', statusBefore: 'in_progress' }],
  ['owner_review', null, undefined],
  ['resolved', null, undefined],
  ['closed', null, undefined],
  ['rejected', null, undefined],
] as const)('an order is sent for a ticket that is %s', (status, statusBefore, after) => {
  expect(ticketAfterOrderSent({ status, statusBefore })).toEqual(after)
})

test('each act leads to the status of its name', () => {
  expect(workOrderActs).toEqual({
    send: 'sent',
    accept: 'accepted',
    decline: 'declined',
    schedule: 'scheduled',
    start: 'in_progress',
    approve: 'approved',
    rework: 'rework',
    cancel: 'cancelled',
  })
})
