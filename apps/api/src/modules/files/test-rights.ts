import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const photo = () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="bad.png"\r\ncontent-type: image/png\r\n\r\n'
  return Buffer.concat([Buffer.from(head), png, Buffer.from('\r\n--x--\r\n')])
}

// prettier-ignore
export const filesRights: Row[] = [
  { route: 'POST /api/v1/staff/files', subject: none, headers: form, payload: photo, own: '201 201 401x12' },
  { route: 'POST /api/v1/portal/files', subject: none, headers: form, payload: photo, own: '401 401 201x7 401x5' },
  { route: 'POST /api/v1/contractor/files', subject: none, headers: form, payload: photo, own: '401x9 201x3 401 401' },
  { route: 'GET /api/v1/staff/files/:id', subject: { kind: 'file' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/portal/files/:id', subject: { kind: 'file' }, own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/contractor/files/:id', subject: { kind: 'file' }, own: '401x9 404x3 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'GET /api/v1/portal/files/:id?left', subject: { kind: 'file', by: 'moved out yesterday' }, own: '401 401 404x3 200 404x3 401x5' },
  { route: 'GET /api/v1/portal/files/:id?offline', isOffline: true, subject: { kind: 'file' }, own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/staff/files/:id?offline', isOffline: true, subject: { kind: 'file' }, own: '200 404 401x12' },
  { route: 'GET /api/v1/contractor/files/:id?offline', isOffline: true, subject: { kind: 'order file' }, own: '401x9 200 404 200 401 401' },
  { route: 'GET /api/v1/contractor/files/:id?along', subject: { kind: 'order file' }, own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  // Its credential is the signature, which these requests do not have.
  { route: 'GET /files/:id/:variant', subject: { kind: 'file' }, own: '400x14', foreign: '400x14' },
  { route: 'GET /files/:id/:variant?s=forged', subject: { kind: 'file' }, own: '401x14', foreign: '401x14' },
]
