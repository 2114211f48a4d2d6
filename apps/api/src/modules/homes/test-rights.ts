import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const

// prettier-ignore
export const homesRights: Row[] = [
  { route: 'PATCH /api/v1/portal/me?offline', isOffline: true, subject: none, payload: ({ house: { unit } }) => ({ lastHomeId: unit.id }), own: '401 401 400x7 401x5' },
  { route: 'PATCH /api/v1/portal/me?home', subject: none, payload: ({ house: { unit } }) => ({ lastHomeId: unit.id }), own: '401 401 200 400 200 400x4 401x5' },
  { route: 'GET /api/v1/portal/homes', subject: none, own: '401 401 200x7 401x5' },
]
