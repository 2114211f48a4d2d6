import type { Row } from '../../test-rights-rows.ts'

// Which permission it takes depends on the kind: the test of the routes shows that.
// prettier-ignore
export const recordHistoryRights: Row[] = [
  { route: 'GET /api/v1/staff/record-history?kind=unit&id=:id', subject: { kind: 'unit' }, own: '200 404 401x12', foreign: '404 404 401x12' },
]
