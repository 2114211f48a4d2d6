import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const named = () => ({ name: crypto.randomUUID() })

// prettier-ignore
export const buildingsRights: Row[] = [
  { route: 'GET /api/v1/staff/properties/:id/tree', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/properties/:id/buildings', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/buildings', needs: 'properties.write', subject: none, payload: ({ house }) => ({ propertyId: house.property.id, ...named() }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/buildings/:id', needs: 'properties.read', subject: { kind: 'building' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/buildings/:id', needs: 'properties.write', subject: { kind: 'building' }, headers: version, payload: named, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/buildings/:id/entrances', needs: 'properties.write', subject: { kind: 'building' }, payload: named, own: '201 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/entrances/:id', needs: 'properties.write', subject: { kind: 'entrance' }, headers: version, payload: named, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/entrances/:id', needs: 'properties.write', subject: { kind: 'entrance' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
