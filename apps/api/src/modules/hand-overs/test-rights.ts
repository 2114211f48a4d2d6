import { noOptions } from '@treppenhaus/domain/import'
import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const subject = { kind: 'hand over' } as const
const read = 'exchange.read' as const
const write = 'exchange.write' as const
const version = { 'if-match': '"v1"' }
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const created = () => ({ name: crypto.randomUUID(), folder: null, options: noOptions, onErrors: 'stop', active: true, recipientIds: [] })
const table = () =>
  Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="h.csv"\r\n\r\nNummer;Straße\n1;Am See\n\r\n--x--\r\n')

// prettier-ignore
export const handOversRights: Row[] = [
  { route: 'GET /api/v1/staff/hand-overs', needs: read, subject: none, own: '200 403 401x12' },
  { route: 'POST /api/v1/staff/hand-overs', needs: write, subject: none, payload: created, own: '201 403 401x12' },
  { route: 'GET /api/v1/staff/hand-overs/:id', needs: read, subject, own: '200 403 401x12', foreign: '404 403 401x12' },
  { route: 'PATCH /api/v1/staff/hand-overs/:id', needs: write, subject, headers: version, payload: () => ({ active: false }), own: '200 403 401x12', foreign: '404 403 401x12' },
  { route: 'DELETE /api/v1/staff/hand-overs/:id', needs: write, subject, own: '204 403 401x12', foreign: '404 403 401x12' },
  { route: 'POST /api/v1/staff/hand-overs/:id/files', needs: write, subject, headers: form, payload: table, own: '202 403 401x12', foreign: '404 403 401x12' },
]
