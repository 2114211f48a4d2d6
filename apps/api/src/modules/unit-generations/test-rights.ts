import type { Row } from '../../test-rights-rows.ts'

const pattern = {
  entrances: [{ buildingId: null, entranceId: null, name: '' }],
  floors: { from: 0, to: 0 },
  positions: [{ kind: 'flat', areaM2: null, rooms: null, floors: null }],
  firstNumber: 1,
  eachEntrance: false,
  extras: [],
}
const payload = () => ({ ...pattern, numbering: crypto.randomUUID() })

// prettier-ignore
export const unitGenerationsRights: Row[] = [
  { route: 'GET /api/v1/staff/properties/:id/unit-generations', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/properties/:id/unit-generations', needs: 'properties.write', subject: { kind: 'property' }, payload, own: '201 404 401x12', foreign: '404 404 401x12' },
]
