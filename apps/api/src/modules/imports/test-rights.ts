import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const subject = { kind: 'import' } as const
const read = 'exchange.read' as const
const write = 'exchange.write' as const
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const table = () =>
  Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="h.csv"\r\n\r\nNummer;Straße\n1;Am See\n\r\n--x--\r\n')

// Who works with some properties only is refused, also where the import is another organization's.
// prettier-ignore
export const importsRights: Row[] = [
  { route: 'GET /api/v1/staff/import-fields', needs: read, subject: none, own: '200 403 401x12' },
  { route: 'GET /api/v1/staff/imports', needs: read, subject: none, own: '200 403 401x12' },
  { route: 'POST /api/v1/staff/imports', needs: write, subject: none, headers: form, payload: table, own: '201 403 401x12' },
  { route: 'GET /api/v1/staff/imports/:id', needs: read, subject, own: '200 403 401x12', foreign: '404 403 401x12' },
  { route: 'PATCH /api/v1/staff/imports/:id', needs: write, subject, headers: { 'if-match': '"v9"' }, payload: () => ({}), own: '412 403 401x12', foreign: '404 403 401x12' },
  { route: 'GET /api/v1/staff/imports/:id/table', needs: read, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'GET /api/v1/staff/imports/:id/records', needs: read, subject, own: '200 403 401x12', foreign: '404 403 401x12' },
  { route: 'GET /api/v1/staff/imports/:id/left', needs: read, subject, own: '200 403 401x12', foreign: '404 403 401x12' },
  { route: 'GET /api/v1/staff/imports/:id/error-file', needs: read, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/imports/:id/check', needs: write, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/imports/:id/run', needs: write, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/imports/:id/pause', needs: write, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/imports/:id/resume', needs: write, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/imports/:id/roll-back', needs: write, subject, own: '409 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/imports/:id/discard', needs: write, subject, own: '200 403 401x12', foreign: '404 403 401x12' },
]
