import type { Row } from '../../test-rights-rows.ts'

const version = { 'if-match': '"v1"' }
const created = () => ({ name: crypto.randomUUID(), permissions: ['tickets.read'] })

// prettier-ignore
export const rolesRights: Row[] = [
  { route: 'GET /api/v1/staff/roles', needs: 'roles.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/roles', needs: 'roles.write', subject: { kind: 'none' }, payload: created, own: '201 201 401x12' },
  { route: 'GET /api/v1/staff/roles/:id', needs: 'roles.read', subject: { kind: 'role' }, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/roles/:id', needs: 'roles.write', subject: { kind: 'role' }, headers: version, payload: () => ({ permissions: ['people.read'] }), own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/roles/:id', needs: 'roles.write', subject: { kind: 'role' }, own: '204 204 401x12', foreign: '404 404 401x12' },
]
