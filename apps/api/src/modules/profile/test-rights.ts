import type { Row } from '../../test-rights-rows.ts'

const subject = { kind: 'none' } as const
const payload = () => ({ about: 'Guten Tag' })

// prettier-ignore
export const profileRights: Row[] = [
  { route: 'GET /api/v1/staff/profile', subject, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/profile', subject, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/profile', subject, own: '401x9 200 200 403 401 401' },
  { route: 'PATCH /api/v1/staff/profile', subject, payload, own: '200 200 401x12' },
  { route: 'PATCH /api/v1/portal/profile', subject, payload, own: '401 401 200x7 401x5' },
  { route: 'PATCH /api/v1/contractor/profile', subject, payload, own: '401x9 200 200 403 401 401' },
]
