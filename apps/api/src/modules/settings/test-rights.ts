import type { Row } from '../../test-rights-rows.ts'

// prettier-ignore
export const settingsRights: Row[] = [
  { route: 'GET /api/v1/staff/settings', needs: 'settings.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'PATCH /api/v1/staff/settings', needs: 'settings.write', subject: { kind: 'none' }, payload: () => ({ phone: '0341 1' }), own: '200 200 401x12' },
]
