import type { Row } from '../../test-rights-rows.ts'

const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
let turn = 0
/** The same colleague is away again and again, never twice at once. */
const absence = (staffId: string, substituteId: string) => ({ staffId, substituteId, startsOn: later(++turn), endsOn: later(turn) })

// prettier-ignore
export const substitutionsRights: Row[] = [
  { route: 'GET /api/v1/staff/substitutions', subject: { kind: 'none' }, own: '200 200 401x12' },
  // Both are administrators; the second works with one other house, and cannot lend what they do not have.
  { route: 'POST /api/v1/staff/substitutions', subject: { kind: 'none' }, payload: ({ house }) => absence(house.clerk.id, house.colleague.id), own: '201 403 401x12', foreign: '400 400 401x12' },
  { route: 'POST /api/v1/staff/substitutions/:id/end', subject: { kind: 'substitution' }, own: '204 204 401x12', foreign: '404 404 401x12' },
]
