import { expect, test } from 'vitest'
import { CODE_LENGTH, CODE_LETTERS, groupCode, invitationState, type InvitationFacts, tidyCode } from './invitation.ts'

const code = 'ABCDEFGHJKLMNPQR'

test.each(['ABCD-EFGH-JKLM-NPQR', 'abcd efgh jklm npqr', ' ABCD – EFGH — JKLM . NPQR ', 'AbCd_eFgH_JkLm_NpQr\n', code])(
  '%j is typed for the same code',
  (typed) => {
    expect(tidyCode(typed)).toBe(code)
  },
)

test('a letter that no code has stays, so that it is refused and not guessed', () => {
  expect(tidyCode('0O1I')).toBe('0O1I')
  for (const letter of '0O1I') expect(CODE_LETTERS).not.toContain(letter)
})

test('a code is printed in fours, and tidied again is itself', () => {
  expect(groupCode(code)).toBe('ABCD-EFGH-JKLM-NPQR')
  expect(tidyCode(groupCode(code))).toBe(code)
  expect([code.length, groupCode('')]).toEqual([CODE_LENGTH, ''])
})

const now = new Date('2026-11-21T12:00:00Z')
const [past, future] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)]
const facts = (overrides: Partial<InvitationFacts>): InvitationFacts => ({
  sentAt: null,
  openedAt: null,
  joinedAt: null,
  withdrawnAt: null,
  bouncedAt: null,
  expiresAt: future,
  ...overrides,
})

test.each<[string, Partial<InvitationFacts>]>([
  ['queued', {}],
  ['invited', { sentAt: past }],
  ['bounced', { sentAt: past, bouncedAt: past }],
  ['opened', { sentAt: past, openedAt: past, bouncedAt: past }],
  ['expired', { sentAt: past, openedAt: past, expiresAt: now }],
  ['withdrawn', { sentAt: past, expiresAt: past, withdrawnAt: past }],
  ['joined', { sentAt: past, openedAt: past, joinedAt: past, withdrawnAt: past, expiresAt: past }],
])('%s', (state, overrides) => {
  expect(invitationState(facts(overrides), now)).toBe(state)
})
