import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const flat = () => ({
  number: crypto.randomUUID().slice(0, 12),
  kind: 'flat',
  floor: 1,
  position: 2,
  rooms: 2,
  areaM2: 50,
  shareNumerator: null,
  shareDenominator: null,
})

// prettier-ignore
export const unitsRights: Row[] = [
  { route: 'GET /api/v1/staff/properties/:id/units', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/units', needs: 'properties.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/units', needs: 'properties.write', subject: none, payload: (named) => ({ propertyId: named.house.property.id, ...flat() }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/units/:id', needs: 'properties.read', subject: { kind: 'unit' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/units/:id/periods', needs: 'properties.read', subject: { kind: 'unit' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/units/:id', needs: 'properties.write', subject: { kind: 'unit' }, headers: version, payload: () => ({ rooms: 3 }), own: '200 404 401x12', foreign: '404 404 401x12' },
]
