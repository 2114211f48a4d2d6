import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const

// prettier-ignore
export const topicsRights: Row[] = [
  { route: 'GET /api/v1/portal/topics', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/staff/topics', needs: 'tickets.read', subject: none, own: '200 200 401x12' },
]
