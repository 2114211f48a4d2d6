import type { Row } from '../../test-rights-rows.ts'

const version = { 'if-match': '"v1"' }
const chosen = { position: '', phone: null, propertyIds: [], groupIds: [] }
const created = (roleId: string) => ({
  ...{ firstName: 'Neu', lastName: 'Hier', email: `${crypto.randomUUID()}@example.com`, roleId, allProperties: false },
  ...chosen,
})

// The colleagues of the matrix work with all properties: whoever works with one other house is below them.
// prettier-ignore
export const staffMembersRights: Row[] = [
  { route: 'GET /api/v1/staff/staff-members', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/team', needs: 'staff.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/staff-members', needs: 'staff.write', subject: { kind: 'none' }, payload: ({ house }) => created(house.roleId), own: '201 201 401x12', foreign: '400 400 401x12' },
  { route: 'POST /api/v1/staff/staff-members?all', needs: 'staff.write', subject: { kind: 'none' }, payload: ({ house }) => ({ ...created(house.roleId), allProperties: true }), own: '201 403 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/staff-members/:id', needs: 'staff.read', subject: { kind: 'staff member' }, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/staff-members/:id', needs: 'staff.write', subject: { kind: 'staff member' }, headers: version, payload: () => ({ position: 'Technik' }), own: '200 403 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/staff-members/:id/leave', needs: 'staff.write', subject: { kind: 'staff member' }, own: '200 403 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/staff-members/:id/return', needs: 'staff.write', subject: { kind: 'staff member who left' }, own: '200 403 401x12', foreign: '404 404 401x12' },
]
