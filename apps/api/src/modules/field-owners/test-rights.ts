import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const here = () => ({ items: [{ kind: 'person', field: 'phone', owner: 'here' }] })

// prettier-ignore
export const fieldOwnersRights: Row[] = [
  { route: 'GET /api/v1/staff/field-owners', needs: 'exchange.read', subject: none, own: '200 403 401x12' },
  { route: 'PUT /api/v1/staff/field-owners', needs: 'exchange.write', subject: none, payload: here, own: '200 403 401x12' },
]
