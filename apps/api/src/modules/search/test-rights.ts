import type { Row } from '../../test-rights-rows.ts'

// prettier-ignore
export const searchRights: Row[] = [
  { route: 'GET /api/v1/staff/search?q=linde', subject: { kind: 'none' }, own: '200 200 401x12' },
]
