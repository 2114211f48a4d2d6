import type { Row } from '../../test-rights-rows.ts'
import type { House } from '../../test-rights-world.ts'

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
const movesIn = ({ house: { owner } }: { house: House }) => ({ personId: owner.id, startsOn: '2010-01-01', endsOn: '2010-12-31' })

// prettier-ignore
export const unitsRights: Row[] = [
  { route: 'GET /api/v1/staff/properties/:id/units', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units', needs: 'properties.write', subject: none, payload: (named) => ({ propertyId: named.house.property.id, ...flat() }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/units/:id', needs: 'properties.read', subject: { kind: 'unit' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/units/:id', needs: 'properties.write', subject: { kind: 'unit' }, headers: version, payload: () => ({ rooms: 3 }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units/:id/tenancies', needs: 'people.write', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units/:id/ownerships', needs: 'people.write', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tenancies/:id/end', needs: 'people.write', subject: { kind: 'tenancy' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/ownerships/:id/end', needs: 'people.write', subject: { kind: 'ownership' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
]
