import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const company = {
  ...{ name: 'Neu', kind: 'external', trades: [], contactName: '', channel: 'email', email: 'neu@example.com', phone: null, mobile: null },
  ...{ fax: null, street: '', postalCode: '', city: '', locale: 'de', emergencyService: false, note: '', propertyIds: [] },
}

// prettier-ignore
export const contractorsRights: Row[] = [
  { route: 'GET /api/v1/staff/contractors', needs: 'contractors.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/contractors', needs: 'contractors.write', subject: none, payload: () => company, own: '201 201 401x12' },
  { route: 'GET /api/v1/staff/contractors/:id', needs: 'contractors.read', subject: { kind: 'contractor' }, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/contractors/:id', needs: 'contractors.write', subject: { kind: 'contractor' }, headers: version, payload: () => ({ note: 'x' }), own: '200 412 401x12', foreign: '404 404 401x12' },
]
