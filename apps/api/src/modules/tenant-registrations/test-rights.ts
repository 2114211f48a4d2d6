import type { Row } from '../../test-rights-rows.ts'
import type { House } from '../../test-rights-world.ts'

const none = { kind: 'none' } as const
const open = { kind: 'tenant registration' } as const
const confirmed = { kind: 'tenant registration', state: 'confirmed' } as const
const tenant = ({ house: { unit } }: { house: House }) => ({
  ...{ unitId: unit.id, salutation: 'none', firstName: '', lastName: crypto.randomUUID(), email: null, phone: null, locale: 'de' },
  ...{ startsOn: '2030-01-01', endsOn: null },
})
const mine = '401 401 404 404 200 404x4 401x5'
const foreign = '401 401 404x7 401x5'

// prettier-ignore
export const tenantRegistrationsRights: Row[] = [
  { route: 'GET /api/v1/portal/tenant-registrations', subject: none, own: '401 401 200x7 401x5' },
  { route: 'POST /api/v1/portal/tenant-registrations', subject: none, payload: tenant, own: '401 401 400 400 201 400x4 401x5', foreign: '401 401 400x7 401x5' },
  { route: 'PATCH /api/v1/portal/tenant-registrations/:id', subject: open, payload: () => ({ phone: '0341 1' }), own: mine, foreign },
  { route: 'POST /api/v1/portal/tenant-registrations/:id/withdraw', subject: open, own: mine, foreign },
  { route: 'POST /api/v1/portal/tenant-registrations/:id/end', subject: confirmed, payload: () => ({ endsOn: '2031-01-01' }), own: mine, foreign },
  { route: 'POST /api/v1/portal/tenant-registrations?offline', isOffline: true, subject: none, payload: tenant, own: '401 401 400x7 401x5' },
  { route: 'PATCH /api/v1/portal/tenant-registrations/:id?offline', isOffline: true, subject: open, payload: () => ({ phone: '0341 1' }), own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tenant-registrations/:id/withdraw?offline', isOffline: true, subject: open, own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tenant-registrations/:id/end?offline', isOffline: true, subject: confirmed, payload: () => ({ endsOn: '2031-01-01' }), own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/staff/tenant-registrations', needs: 'people.read', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/tenant-registrations/:id', needs: 'people.read', subject: open, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tenant-registrations/:id/confirm', needs: 'people.write', subject: open, payload: () => ({ personId: null }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tenant-registrations/:id/decline', needs: 'people.write', subject: open, payload: () => ({ reason: 'Nicht bekannt' }), own: '200 404 401x12', foreign: '404 404 401x12' },
]
