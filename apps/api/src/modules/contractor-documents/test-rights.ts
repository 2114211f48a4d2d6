import type { Row } from '../../test-rights-rows.ts'

const contractor = { kind: 'contractor' } as const
const document = { kind: 'contractor document' } as const
const proof = { kind: 'insurance', validFrom: null, validUntil: null, note: '' }

// prettier-ignore
export const contractorDocumentsRights: Row[] = [
  { route: 'GET /api/v1/staff/contractors/:id/documents', needs: 'contractors.read', subject: contractor, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/contractors/:id/documents', needs: 'contractors.write', subject: contractor, payload: () => ({ ...proof, fileId: crypto.randomUUID() }), own: '400 400 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/contractor-documents/:id', needs: 'contractors.write', subject: document, payload: () => ({ note: 'x' }), own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/contractor-documents/:id', needs: 'contractors.write', subject: document, own: '204 204 401x12', foreign: '404 404 401x12' },
]
