import type { Row } from '../../test-rights-rows.ts'

const version = { 'if-match': '"v1"' }
const created = () => ({ name: 'Buchhaltung', permissions: ['tickets.read'], allProperties: false, propertyIds: [] })

// The integration of the matrix works with one house; whoever works with another one only sees that it is there.
// prettier-ignore
export const integrationsRights: Row[] = [
  { route: 'GET /api/v1/staff/integrations', needs: 'api_keys.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/integrations', needs: 'api_keys.write', subject: { kind: 'none' }, payload: created, own: '201 201 401x12' },
  { route: 'POST /api/v1/staff/integrations?property', needs: 'api_keys.write', subject: { kind: 'none' }, payload: ({ house }) => ({ ...created(), propertyIds: [house.property.id] }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/integrations/:id', needs: 'api_keys.read', subject: { kind: 'integration' }, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/integrations/:id', needs: 'api_keys.write', subject: { kind: 'integration' }, headers: version, payload: () => ({ name: 'Webseite' }), own: '200 403 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/integrations/:id', needs: 'api_keys.write', subject: { kind: 'integration' }, own: '204 403 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/integrations/:id/keys', needs: 'api_keys.write', subject: { kind: 'integration' }, payload: () => ({}), own: '201 403 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/api-keys/:id', needs: 'api_keys.write', subject: { kind: 'api key' }, own: '204 403 401x12', foreign: '404 404 401x12' },
]
