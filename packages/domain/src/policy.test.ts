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
import { type Permission, permissions } from './permissions.ts'
import { beginningOf, holdsNow, instantOf, visibilityCases } from './test-visible-tickets.ts'
import type { TicketState } from './ticket.ts'
import { type WorkOrderStatus, workOrderStatuses } from './work-order.ts'

const now = new Date('2026-11-21T12:00:00Z')
const staff = (scope: 'all' | string[], held: readonly Permission[] = permissions): Actor => ({
  audience: 'staff',
  accountId: 'a1',
  staffId: 's1',
  scope,
  permissions: held,
})
/** Who lives in `flat` of `house` since 2020, or is there no more. */
const person = (personId: string, { home = true, board = false } = {}): Actor => ({
  audience: 'portal',
  accountId: 'a2',
  personId,
  livesIn: home ? [{ unitId: 'flat', since: '2019-12-31T23:00:00.000Z' }] : [],
  atHomeIn: home ? ['flat', 'house'] : [],
  boardOf: board ? ['house'] : [],
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
  propertyOnline: true,
  createdAt: '2026-11-01T08:00:00.000Z',
  unitId: 'flat',
  place: 'unit',
  reporterPersonId: 'marta',
  householdVisible: false,
}
const shared = { householdVisible: true }
const common = { place: 'common', unitId: null } as const

test.each(visibilityCases)('the portal shows a ticket to $who: $sees', (each) => {
  const today = new Date()
  const { isReporter, livesInFlat, ownsFlat, ownsHouse, livesNextDoor, onBoard, ticket: told = {}, house = {}, sees } = each
  const actor: Actor = {
    audience: 'portal',
    accountId: 'a2',
    personId: 'somebody',
    livesIn: [
      ...(livesInFlat && holdsNow(livesInFlat) ? [{ unitId: 'flat', since: beginningOf(livesInFlat[0], today).toISOString() }] : []),
      ...(livesNextDoor && holdsNow(livesNextDoor) ? [{ unitId: 'next door', since: '2020-01-01T00:00:00.000Z' }] : []),
    ],
    atHomeIn: [...(holdsNow(livesInFlat) || holdsNow(ownsFlat) ? ['flat', 'house'] : []), ...(holdsNow(ownsHouse) ? ['house'] : [])],
    boardOf: holdsNow(onBoard) ? ['house'] : [],
  }
  const facts: TicketFacts = {
    ...ticket,
    ...(told.place === 'common' && common),
    ...(house.managementType && { managementType: house.managementType }),
    propertyOnline: house.online ?? true,
    householdVisible: told.shared ?? false,
    reporterPersonId: isReporter ? 'somebody' : told.ofNobody ? null : 'marta',
    createdAt: instantOf(told.created, today),
  }
  expect(canSeeTicket(actor, facts)).toBe(sees)
})

const reader: readonly Permission[] = ['tickets.read', 'work_orders.read', 'properties.read']
const withoutTickets = permissions.filter((permission) => !permission.startsWith('tickets.'))

test.each<[string, Actor, Partial<TicketFacts>, boolean]>([
  ['staff of all houses', staff('all'), {}, true],
  ['staff of the house', staff(['other', 'house']), {}, true],
  ['staff of the house, which is offline', staff(['house']), { propertyOnline: false }, true],
  ['staff of the house who only read', staff(['house'], reader), {}, true],
  ['staff of the house without tickets', staff(['house'], withoutTickets), {}, false],
  ['staff of another house', staff(['other']), {}, false],
  ['staff without houses', staff([]), {}, false],
  ['a contractor', company('petzold'), shared, false],
  ['a link', company('petzold', 'order'), shared, false],
])('%s sees the ticket: %#', (_who, actor, changes, sees) => {
  expect(canSeeTicket(actor, { ...ticket, ...changes })).toBe(sees)
})

const order: WorkOrderFacts = { id: 'order', contractorId: 'petzold', propertyId: 'house', status: 'sent' }

test.each<[string, Actor, Partial<WorkOrderFacts>, boolean]>([
  ['staff of the house', staff(['house']), { status: 'draft' }, true],
  ['staff of another house', staff(['other']), {}, false],
  ['staff of the house who only read', staff(['house'], reader), {}, true],
  ['staff of the house without orders', staff(['house'], ['tickets.read', 'tickets.write']), {}, false],
  ['a resident', person('marta'), {}, false],
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
  expect(ticketActions(staff('all', reader), inState({ status, statusBefore }), now)).toEqual([])
  const withoutOrders = permissions.filter((permission) => permission !== 'work_orders.write')
  expect(ticketActions(staff('all', withoutOrders), inState({ status, statusBefore }), now)).toEqual(
    actions.filter((action) => action !== 'order'),
  )
  expect(ticketActions(staff('all', [...reader, 'work_orders.write']), inState({ status, statusBefore }), now)).toEqual(
    actions.filter((action) => action === 'order'),
  )
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

test.each([
  ['new', null, ['reply']],
  ['awaiting_reply', null, ['answer', 'reply']],
  ['resolved', null, ['confirm', 'reply']],
  ['closed', new Date('2026-11-01T00:00:00Z'), []],
  ['rejected', null, []],
] as const)('a reporter who has moved out finishes a ticket that is %s, closed %s: %j', (status, closedAt, actions) => {
  const statusBefore = status === 'awaiting_reply' ? 'new' : null
  const left = person('marta', { home: false })
  expect(ticketActions(left, inState({ status, statusBefore, closedAt }), now)).toEqual(actions)
  expect(ticketActions(left, inState({ status, statusBefore, closedAt }, common), now)).toEqual(actions)
  expect(ticketActions(person('marta'), inState({ status, statusBefore, closedAt }, { propertyOnline: false }), now)).toEqual([])
})

test('who only sees a ticket does nothing with it, and common property has no household', () => {
  expect(ticketActions(person('jan'), inState({ status: 'resolved' }, shared), now)).toEqual([])
  expect(ticketActions(person('bea', { board: true }), inState({ status: 'resolved' }, common), now)).toEqual([])
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
  for (const actor of [staff([]), staff('all', reader), company('ohligschlaeger'), person('marta')])
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
