import type { Row } from '../../test-rights-rows.ts'
import type { House } from '../../test-rights-world.ts'

const movesIn = ({ house: { owner } }: { house: House }) => ({ personId: owner.id, startsOn: '2010-01-01', endsOn: '2010-12-31' })

// prettier-ignore
export const tenanciesRights: Row[] = [
  { route: 'POST /api/v1/staff/units/:id/tenancies', needs: 'people.write', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tenancies/:id/end', needs: 'people.write', subject: { kind: 'tenancy' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/tenancies/:id', needs: 'people.write', subject: { kind: 'tenancy' }, payload: () => ({ contractNumber: 'V 12' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/tenancies/:id', needs: 'people.write', subject: { kind: 'tenancy' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
