import type { Row } from '../../test-rights-rows.ts'

const version = { 'if-match': '"v1"' }
const created = () => ({ name: crypto.randomUUID(), propertyIds: [] })

// prettier-ignore
export const propertyGroupsRights: Row[] = [
  { route: 'GET /api/v1/staff/property-groups', needs: 'staff.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/property-groups', needs: 'staff.write', subject: { kind: 'none' }, payload: created, own: '201 201 401x12' },
  { route: 'POST /api/v1/staff/property-groups?property', needs: 'staff.write', subject: { kind: 'none' }, payload: ({ house }) => ({ ...created(), propertyIds: [house.property.id] }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/property-groups/:id', needs: 'staff.read', subject: { kind: 'property group' }, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/property-groups/:id', needs: 'staff.write', subject: { kind: 'property group' }, headers: version, payload: () => ({ propertyIds: [] }), own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/property-groups/:id', needs: 'staff.write', subject: { kind: 'property group' }, own: '204 403 401x12', foreign: '404 404 401x12' },
]
