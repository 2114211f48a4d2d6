import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const person = {
  ...{ kind: 'natural', salutation: 'none', title: '', firstName: '', lastName: 'Neu', companyName: '', email: null, phone: null },
  ...{ mobile: null, street: '', postalCode: '', city: '', locale: 'de' },
}

// prettier-ignore
export const peopleRights: Row[] = [
  { route: 'GET /api/v1/staff/people', needs: 'people.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/people', needs: 'people.write', subject: none, payload: () => person, own: '201 201 401x12' },
  { route: 'GET /api/v1/staff/people/:id', needs: 'people.read', subject: { kind: 'person' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/people/:id', needs: 'people.write', subject: { kind: 'person' }, headers: version, payload: () => ({ city: 'Leipzig' }), own: '200 404 401x12', foreign: '404 404 401x12' },
]
