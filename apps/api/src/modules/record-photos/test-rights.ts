import type { Row } from '../../test-rights-rows.ts'

const photo = () => ({ fileIds: [crypto.randomUUID()] })

// prettier-ignore
export const recordPhotosRights: Row[] = [
  { route: 'GET /api/v1/staff/properties/:id/photos', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/properties/:id/photos', needs: 'properties.write', subject: { kind: 'property' }, payload: photo, own: '400 404 401x12', foreign: '404 404 401x12' },
  { route: 'PUT /api/v1/staff/properties/:id/photos/order', needs: 'properties.write', subject: { kind: 'property' }, payload: () => ({ ids: [] }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/units/:id/photos', needs: 'properties.read', subject: { kind: 'unit' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units/:id/photos', needs: 'properties.write', subject: { kind: 'unit' }, payload: photo, own: '400 404 401x12', foreign: '404 404 401x12' },
  { route: 'PUT /api/v1/staff/units/:id/photos/order', needs: 'properties.write', subject: { kind: 'spare unit' }, payload: () => ({ ids: [] }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/record-photos/:id', needs: 'properties.write', subject: { kind: 'photo' }, payload: () => ({ caption: 'Hof' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/record-photos/:id', needs: 'properties.write', subject: { kind: 'photo' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]
