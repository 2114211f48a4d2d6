import type { Row } from '../../test-rights-rows.ts'

// prettier-ignore
export const deliveriesRights: Row[] = [
  { route: 'POST /api/v1/staff/deliveries/:id/repeat', needs: 'tickets.write', subject: { kind: 'delivery' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
