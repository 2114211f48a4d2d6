import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const takesPart = () => ({ startsOn: '2010-01-01', endsOn: null })

// prettier-ignore
export const participationsRights: Row[] = [
  { route: 'GET /api/v1/staff/participations/months?from=2026-01&until=2026-03', needs: 'properties.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/units/:id/participations', needs: 'properties.write', subject: { kind: 'spare unit' }, payload: takesPart, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/properties/:id/participations', needs: 'properties.write', subject: { kind: 'property' }, payload: () => ({ act: 'end', on: '2030-12-31' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/participations/:id', needs: 'properties.write', subject: { kind: 'participation' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/participations/:id', needs: 'properties.write', subject: { kind: 'participation' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
