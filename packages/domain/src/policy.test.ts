import { expect, test } from 'vitest'
import {
  type Actor,
  canReadEntry,
  canSeeTicket,
  canSeeWorkOrder,
  type TicketFacts,
  ticketActions,
  workOrderActions,
  type WorkOrderFacts,
} from './policy.ts'
import { permissions } from './permissions.ts'
import type { TicketState } from './ticket.ts'
import { type WorkOrderStatus, workOrderStatuses } from './work-order.ts'

const now = new Date('2026-11-21T12:00:00Z')
const staff = (scope: 'all' | string[]): Actor => ({ audience: 'staff', accountId: 'a1', staffId: 's1', scope, permissions })
const person = (personId: string, livesIn: string[] = [], boardOf: string[] = []): Actor => ({
  audience: 'portal',
  accountId: 'a2',
  personId,
  livesIn,
  boardOf,
})
const company = (contractorId: string, workOrderId: string | null = null): Actor => ({
  audience: 'contractor',
  accountId: workOrderId ? null : 'a3',
  contractorId,
  workOrderId,
})

const ticket: TicketFacts = {
  propertyId: 'house',
  managementType: 'condominium',
  unitId: 'flat',
  place: 'unit',
  reporterPersonId: 'marta',
  householdVisible: false,
}
const shared = { householdVisible: true }
const common = { place: 'common', unitId: null } as const

test.each<[string, Actor, Partial<TicketFacts>, boolean]>([
  ['staff of all houses', staff('all'), {}, true],
  ['staff of the house', staff(['other', 'house']), {}, true],
  ['staff of another house', staff(['other']), {}, false],
  ['staff without houses', staff([]), {}, false],
  ['the reporter', person('marta', ['flat']), {}, true],
  ['the reporter who moved out', person('marta'), {}, true],
  ['the household, not shared', person('jan', ['flat']), {}, false],
  ['the household, shared', person('jan', ['flat']), shared, true],
  ['who moved out of the household', person('jan'), shared, false],
  ['a neighbour, shared with the household', person('jan', ['other flat']), shared, false],
  ['a household of a ticket without flat', person('jan', ['flat']), { ...shared, ...common }, false],
  ['the board, inside the flat', person('bea', [], ['house']), {}, false],
  ['the board, common property', person('bea', [], ['house']), common, true],
  ['the board of another house', person('bea', [], ['other']), common, false],
  ['the board, common property of a rental house', person('bea', [], ['house']), { ...common, managementType: 'rental' }, false],
  ['anybody, a report of nobody', person('jan', ['flat']), { reporterPersonId: null }, false],
  ['a contractor', company('petzold'), shared, false],
  ['a link', company('petzold', 'order'), shared, false],
])('%s sees the ticket: %#', (_who, actor, changes, sees) => {
  expect(canSeeTicket(actor, { ...ticket, ...changes })).toBe(sees)
})

const order: WorkOrderFacts = { id: 'order', contractorId: 'petzold', propertyId: 'house', status: 'sent' }

test.each<[string, Actor, Partial<WorkOrderFacts>, boolean]>([
  ['staff of the house', staff(['house']), { status: 'draft' }, true],
  ['staff of another house', staff(['other']), {}, false],
  ['a resident', person('marta', ['flat']), {}, false],
  ['its contractor', company('petzold'), {}, true],
  ['its contractor, a draft', company('petzold'), { status: 'draft' }, false],
  ['another contractor', company('ohligschlaeger'), {}, false],
  ['its link', company('petzold', 'order'), {}, true],
  ['a link to another order of the contractor', company('petzold', 'other'), {}, false],
  ['a link of another contractor', company('ohligschlaeger', 'order'), {}, false],
])('%s sees the order: %#', (_who, actor, changes, sees) => {
  expect(canSeeWorkOrder(actor, { ...order, ...changes })).toBe(sees)
})

const inState = (state: Partial<TicketState> & { status: TicketState['status'] }, facts: Partial<TicketFacts> = {}) => ({
  ...ticket,
  ...facts,
  statusBefore: null,
  closedAt: null,
  ...state,
})
const always = ['reply', 'note', 'forward', 'edit']

test.each([
  ['owner_review', ['take_back', 'close', ...always]],
  ['new', ['accept', 'ask', 'reject', 'close', 'order', ...always]],
  ['accepted', ['ask', 'reject', 'resolve', 'close', 'order', ...always]],
  ['awaiting_reply', ['resume', 'reject', 'close', 'order', ...always]],
  ['in_progress', ['ask', 'close', 'order', ...always]],
  ['resolved', ['close', 'reopen', ...always]],
  ['closed', ['reopen', ...always]],
  ['rejected', ['reopen', ...always]],
] as const)('staff may do with a ticket that is %s: %j', (status, actions) => {
  const statusBefore = status === 'awaiting_reply' ? 'new' : null
  expect(ticketActions(staff('all'), inState({ status, statusBefore }), now)).toEqual(actions)
  expect(ticketActions(staff(['other']), inState({ status, statusBefore }), now)).toEqual([])
})

test.each([
  ['new', null, ['reply', 'share_with_household']],
  ['awaiting_reply', null, ['answer', 'reply', 'share_with_household']],
  ['resolved', null, ['confirm', 'reopen', 'reply', 'share_with_household']],
  ['closed', new Date('2026-11-01T00:00:00Z'), ['reopen', 'share_with_household']],
  ['closed', new Date('2026-01-01T00:00:00Z'), ['share_with_household']],
  ['rejected', null, ['share_with_household']],
] as const)('a reporter may do with a ticket that is %s, closed %s: %j', (status, closedAt, actions) => {
  const statusBefore = status === 'awaiting_reply' ? 'new' : null
  expect(ticketActions(person('marta'), inState({ status, statusBefore, closedAt }), now)).toEqual(actions)
})

test('who only sees a ticket does nothing with it, and common property has no household', () => {
  expect(ticketActions(person('jan', ['flat']), inState({ status: 'resolved' }, shared), now)).toEqual([])
  expect(ticketActions(person('bea', [], ['house']), inState({ status: 'resolved' }, common), now)).toEqual([])
  expect(ticketActions(company('petzold'), inState({ status: 'new' }), now)).toEqual([])
  expect(ticketActions(person('marta'), inState({ status: 'new' }, common), now)).toEqual(['reply'])
})

const staffMay: Record<WorkOrderStatus, string[]> = {
  draft: ['send', 'cancel', 'edit'],
  sent: ['cancel'],
  accepted: ['cancel'],
  scheduled: ['cancel'],
  in_progress: ['cancel'],
  partly_done: ['cancel'],
  done: ['approve', 'rework'],
  rework: ['cancel'],
  not_possible: ['send', 'approve', 'cancel'],
  declined: [],
  approved: [],
  cancelled: [],
}
const contractorMay: Record<WorkOrderStatus, string[]> = {
  draft: [],
  sent: ['accept', 'decline'],
  accepted: ['schedule', 'start', 'complete'],
  scheduled: ['schedule', 'start', 'complete'],
  in_progress: ['complete'],
  partly_done: ['schedule', 'start', 'complete'],
  done: [],
  rework: ['schedule', 'start', 'complete'],
  not_possible: [],
  declined: [],
  approved: [],
  cancelled: [],
}

test.each(workOrderStatuses)('what is possible with an order that is %s', (status) => {
  expect(workOrderActions(staff(['house']), { ...order, status })).toEqual(staffMay[status])
  expect(workOrderActions(company('petzold'), { ...order, status })).toEqual(contractorMay[status])
  expect(workOrderActions(company('petzold', 'order'), { ...order, status })).toEqual(contractorMay[status])
  for (const actor of [staff([]), company('ohligschlaeger'), person('marta')])
    expect(workOrderActions(actor, { ...order, status })).toEqual([])
})

test.each([
  ['internal', { staff: true, portal: false, contractor: false }],
  ['reporter', { staff: true, portal: true, contractor: false }],
  ['contractor', { staff: true, portal: false, contractor: true }],
  ['everyone', { staff: true, portal: true, contractor: true }],
] as const)('an entry for %s is read by %j', (audience, readers) => {
  for (const [reader, reads] of Object.entries(readers)) expect(canReadEntry(reader as keyof typeof readers, audience)).toBe(reads)
})
