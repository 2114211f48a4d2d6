import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const field = { kind: 'custom field' } as const
const version = { 'if-match': '"v1"' }
const name = () => `Feld ${crypto.randomUUID()}`

// prettier-ignore
export const customFieldsRights: Row[] = [
  { route: 'GET /api/v1/staff/custom-fields', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/custom-fields', needs: 'settings.write', subject: none, payload: () => ({ kind: 'unit', labelDe: name(), labelEn: name(), type: 'text', choices: [] }), own: '201 403 401x12' },
  { route: 'GET /api/v1/staff/custom-fields/:id', subject: field, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/custom-fields/:id', needs: 'settings.write', subject: field, headers: version, payload: () => ({ labelEn: name() }), own: '200 403 401x12', foreign: '404 404 401x12' },
]
