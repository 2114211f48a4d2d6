import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideTicket,
  mayTicketBecome,
  openTicketStatuses,
  REOPEN_DAYS,
  type StatusBefore,
  type TicketAct,
  type TicketState,
  type TicketStatus,
  ticketStatuses,
} from './ticket.ts'

const now = new Date('2026-11-21T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const state = (status: TicketStatus, statusBefore: StatusBefore | null = null, closedAt: Date | null = null): TicketState => ({
  status,
  statusBefore,
  closedAt,
})

const legal: [TicketState, TicketAct, { status: TicketStatus; statusBefore?: StatusBefore; closeReason?: string }][] = [
  [state('owner_review'), { act: 'take_back' }, { status: 'new' }],
  [state('owner_review'), { act: 'close', reason: 'duplicate' }, { status: 'closed', closeReason: 'duplicate' }],
  [state('new'), { act: 'accept' }, { status: 'accepted' }],
  [state('new'), { act: 'ask' }, { status: 'awaiting_reply', statusBefore: 'new' }],
  [state('new'), { act: 'reject' }, { status: 'rejected' }],
  [state('new'), { act: 'close', reason: 'duplicate' }, { status: 'closed', closeReason: 'duplicate' }],
  [state('accepted'), { act: 'ask' }, { status: 'awaiting_reply', statusBefore: 'accepted' }],
  [state('accepted'), { act: 'resolve' }, { status: 'resolved' }],
  [state('accepted'), { act: 'reject' }, { status: 'rejected' }],
  [state('accepted'), { act: 'close', reason: 'duplicate' }, { status: 'closed', closeReason: 'duplicate' }],
  [state('awaiting_reply', 'new'), { act: 'answer' }, { status: 'new' }],
  [state('awaiting_reply', 'accepted'), { act: 'answer' }, { status: 'accepted' }],
  [state('awaiting_reply', 'in_progress'), { act: 'resume' }, { status: 'in_progress' }],
  [state('awaiting_reply', 'new'), { act: 'reject' }, { status: 'rejected' }],
  [state('awaiting_reply', 'new'), { act: 'close', reason: 'no_reply' }, { status: 'closed', closeReason: 'no_reply' }],
  [state('awaiting_reply', 'new'), { act: 'close', reason: 'duplicate' }, { status: 'closed', closeReason: 'duplicate' }],
  [state('in_progress'), { act: 'ask' }, { status: 'awaiting_reply', statusBefore: 'in_progress' }],
  [state('in_progress'), { act: 'close', reason: 'duplicate' }, { status: 'closed', closeReason: 'duplicate' }],
  [state('resolved'), { act: 'confirm' }, { status: 'closed', closeReason: 'confirmed' }],
  [state('resolved'), { act: 'close', reason: 'staff' }, { status: 'closed', closeReason: 'staff' }],
  [state('resolved'), { act: 'close', reason: 'expired' }, { status: 'closed', closeReason: 'expired' }],
  [state('resolved'), { act: 'reopen', by: 'reporter' }, { status: 'accepted' }],
  [state('resolved'), { act: 'reopen', by: 'staff' }, { status: 'accepted' }],
  [state('closed', null, daysAgo(REOPEN_DAYS)), { act: 'reopen', by: 'reporter' }, { status: 'accepted' }],
  [state('closed', null, daysAgo(400)), { act: 'reopen', by: 'staff' }, { status: 'accepted' }],
  [state('rejected'), { act: 'reopen', by: 'staff' }, { status: 'accepted' }],
]

test.each(legal)('%o may %o', (ticket, act, { status, statusBefore = null, closeReason = null }) => {
  expect(decideTicket(ticket, act, now)).toEqual({ ok: true, status, statusBefore, closeReason })
})

const acts: TicketAct[] = [
  ...(['take_back', 'accept', 'ask', 'answer', 'resume', 'reject', 'resolve', 'confirm'] as const).map((act) => ({ act })),
  ...(['staff', 'duplicate', 'expired', 'no_reply'] as const).map((reason) => ({ act: 'close', reason }) as const),
  { act: 'reopen', by: 'staff' },
  { act: 'reopen', by: 'reporter' },
]
const key = (status: TicketStatus, act: TicketAct) => `${status} ${JSON.stringify(act)}`
/** Besides the table: what comes back from waiting depends on where the ticket came from, not on who says so. */
const alsoLegal = ['answer', 'resume'].map((act) => key('awaiting_reply', { act } as TicketAct))

test('everything that the table does not name is refused', () => {
  const known = new Set([...legal.map(([{ status }, act]) => key(status, act)), ...alsoLegal])
  const refused = ticketStatuses.flatMap((status) => acts.filter((act) => !known.has(key(status, act))).map((act) => ({ status, act })))
  expect(refused.length).toBeGreaterThan(60)
  for (const { status, act } of refused) {
    const ticket = state(status, status === 'awaiting_reply' ? 'accepted' : null, status === 'closed' ? now : null)
    expect([status, act, decideTicket(ticket, act, now)]).toEqual([status, act, { ok: false, code: 'illegal_transition' }])
  }
})

test('a reporter reopens for 30 days, not a moment longer', () => {
  const late = state('closed', null, new Date(daysAgo(REOPEN_DAYS).getTime() - 1))
  expect(decideTicket(late, { act: 'reopen', by: 'reporter' }, now)).toEqual({ ok: false, code: 'reopen_period_over' })
})

const anyState = fc
  .tuple(
    fc.constantFrom(...ticketStatuses),
    fc.constantFrom<StatusBefore>('new', 'accepted', 'in_progress'),
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([status, before, days]) => state(status, status === 'awaiting_reply' ? before : null, status === 'closed' ? daysAgo(days) : null))

test('no row of acts leaves the lifecycle, and only a waiting ticket knows where it came from', () => {
  fc.assert(
    fc.property(anyState, fc.array(fc.constantFrom(...acts), { maxLength: 20 }), (start, row) => {
      let ticket = start
      for (const act of row) {
        const decision = decideTicket(ticket, act, now)
        if (!decision.ok) continue
        expect(mayTicketBecome(ticket.status, decision.status)).toBe(true)
        expect(decision.statusBefore !== null).toBe(decision.status === 'awaiting_reply')
        expect(decision.closeReason !== null).toBe(decision.status === 'closed')
        ticket = { ...decision, closedAt: decision.status === 'closed' ? now : null }
      }
    }),
  )
})

test('a ticket is open until it is resolved, closed or rejected', () => {
  expect(ticketStatuses.filter((status) => !(openTicketStatuses as readonly string[]).includes(status))).toEqual([
    'resolved',
    'closed',
    'rejected',
  ])
})
