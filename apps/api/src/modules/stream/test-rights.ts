import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const

// prettier-ignore
export const streamRights: Row[] = [
  { route: 'GET /api/v1/staff/stream', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/stream', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/stream', subject: none, own: '401x9 200x3 401 401' },
]
