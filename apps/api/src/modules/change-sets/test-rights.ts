import type { Row } from '../../test-rights-rows.ts'

// prettier-ignore
export const changeSetsRights: Row[] = [
  { route: 'POST /api/v1/staff/change-sets/:id/undo', subject: { kind: 'change set' }, own: '200 404 401x12', foreign: '404 404 401x12' },
]
