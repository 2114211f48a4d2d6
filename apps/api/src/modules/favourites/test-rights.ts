import type { Row } from '../../test-rights-rows.ts'

const property = { kind: 'property' } as const
const none = { kind: 'none' } as const

// A contractor has to do with a house by an order; a link has no account of its own.
// prettier-ignore
export const favouritesRights: Row[] = [
  { route: 'GET /api/v1/staff/favourites', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/favourites', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/favourites', subject: none, own: '401x9 200 200 403 401 401' },
  { route: 'PUT /api/v1/staff/favourites/:id', subject: property, own: '204 404 401x12', foreign: '404 404 401x12' },
  { route: 'PUT /api/v1/portal/favourites/:id', subject: property, own: '401 401 204 204 204 404 404 204 204 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'PUT /api/v1/portal/favourites/:id?offline', isOffline: true, subject: property, own: '401 401 404x7 401x5' },
  { route: 'DELETE /api/v1/portal/favourites/:id?offline', isOffline: true, subject: property, own: '401 401 404x7 401x5' },
  { route: 'PUT /api/v1/contractor/favourites/:id', subject: property, own: '401x9 204 404 403 401 401', foreign: '401x9 404 404 403 401 401' },
  { route: 'DELETE /api/v1/staff/favourites/:id', subject: property, own: '204 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/portal/favourites/:id', subject: property, own: '401 401 204 204 204 404 404 204 204 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'DELETE /api/v1/contractor/favourites/:id', subject: property, own: '401x9 204 404 403 401 401', foreign: '401x9 404 404 403 401 401' },
]
