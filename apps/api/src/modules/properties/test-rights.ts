import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const house = () => ({
  number: crypto.randomUUID().slice(0, 12),
  managementType: 'rental',
  street: 'Weg',
  houseNumber: '1',
  postalCode: '04177',
  city: 'Leipzig',
  floors: 2,
  unitsPerFloor: 2,
  builtIn: null,
  emergencyPhone: null,
  note: '',
})

// prettier-ignore
export const propertiesRights: Row[] = [
  { route: 'GET /api/v1/staff/properties', needs: 'properties.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/properties', needs: 'properties.write', subject: none, payload: house, own: '201 403 401x12' },
  { route: 'GET /api/v1/staff/properties/:id', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/properties/:id', needs: 'properties.write', subject: { kind: 'property' }, headers: version, payload: () => ({ note: 'x' }), own: '200 404 401x12', foreign: '404 404 401x12' },
]
