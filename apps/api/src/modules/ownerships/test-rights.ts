import type { Row } from '../../test-rights-rows.ts'
import type { House } from '../../test-rights-world.ts'

const bought = ({ house: { owner } }: { house: House }) => ({ personId: owner.id, startsOn: '2010-01-01', endsOn: '2010-12-31' })
const sold = ({ house: { neighbour } }: { house: House }) => ({
  on: '2031-01-01',
  owners: [{ personId: neighbour.id, shareNumerator: 1, shareDenominator: 1 }],
})

// prettier-ignore
export const ownershipsRights: Row[] = [
  { route: 'POST /api/v1/staff/units/:id/ownerships', needs: 'people.write', subject: { kind: 'unit' }, payload: bought, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units/:id/owner-changes', needs: 'people.write', subject: { kind: 'spare unit' }, payload: sold, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/properties/:id/ownerships', needs: 'people.write', subject: { kind: 'property' }, payload: bought, own: '409 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/ownerships/:id/end', needs: 'people.write', subject: { kind: 'ownership' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/ownerships/:id', needs: 'people.write', subject: { kind: 'ownership' }, payload: () => ({ externalId: null }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/ownerships/:id', needs: 'people.write', subject: { kind: 'ownership' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
