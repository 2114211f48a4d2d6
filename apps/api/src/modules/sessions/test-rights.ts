import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const

// prettier-ignore
export const sessionsRights: Row[] = [
  { route: 'POST /api/v1/staff/session', subject: none, own: '401x14', payload: () => ({ login: crypto.randomUUID(), password: 'x' }) },
  { route: 'POST /api/v1/portal/session', subject: none, own: '401x14', payload: () => ({ login: crypto.randomUUID(), password: 'x' }) },
  { route: 'POST /api/v1/contractor/session', subject: none, own: '401x14', payload: () => ({ login: crypto.randomUUID(), password: 'x' }) },
  { route: 'POST /api/v1/staff/session/refresh', subject: none, own: '401x14' },
  { route: 'POST /api/v1/portal/session/refresh', subject: none, own: '401x14' },
  { route: 'POST /api/v1/contractor/session/refresh', subject: none, own: '401x14' },
  { route: 'DELETE /api/v1/staff/session', subject: none, own: '204x14' },
  { route: 'DELETE /api/v1/portal/session', subject: none, own: '204x14' },
  { route: 'DELETE /api/v1/contractor/session', subject: none, own: '204x14' },
  { route: 'DELETE /api/v1/staff/sessions', subject: none, endsSession: true, own: '204 204 401x12' },
  { route: 'DELETE /api/v1/portal/sessions', subject: none, endsSession: true, own: '401 401 204x7 401x5' },
  { route: 'DELETE /api/v1/contractor/sessions', subject: none, endsSession: true, own: '401x9 204 204 403 401 401' },
  { route: 'GET /api/v1/staff/sessions', subject: none, own: '200 200 401x12' },
  { route: 'DELETE /api/v1/staff/sessions/:id', subject: none, own: '404 404 401x12' },
  { route: 'GET /api/v1/portal/sessions', subject: none, own: '401 401 200x7 401x5' },
  { route: 'DELETE /api/v1/portal/sessions/:id', subject: none, own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/contractor/sessions', subject: none, own: '401x9 200 200 403 401 401' },
  { route: 'DELETE /api/v1/contractor/sessions/:id', subject: none, own: '401x9 404 404 403 401 401' },
  { route: 'PATCH /api/v1/staff/me', subject: none, payload: () => ({ locale: 'en' }), own: '200 200 401x12' },
  { route: 'PATCH /api/v1/portal/me', subject: none, payload: () => ({ locale: 'en' }), own: '401 401 200x7 401x5' },
  { route: 'PATCH /api/v1/contractor/me', subject: none, payload: () => ({ locale: 'en' }), own: '401x9 200 200 403 401 401' },
  { route: 'PUT /api/v1/staff/password', subject: none, endsSession: true, payload: () => ({ currentPassword: TEST_PASSWORD, newPassword: 'Ganz-neues-Kennwort-7' }), own: '200 200 401x12' },
  { route: 'PUT /api/v1/portal/password', subject: none, endsSession: true, payload: () => ({ currentPassword: TEST_PASSWORD, newPassword: 'Ganz-neues-Kennwort-7' }), own: '401 401 200x7 401x5' },
  { route: 'PUT /api/v1/contractor/password', subject: none, endsSession: true, payload: () => ({ currentPassword: TEST_PASSWORD, newPassword: 'Ganz-neues-Kennwort-7' }), own: '401x9 200 200 403 401 401' },
  { route: 'POST /api/v1/staff/password/forgot', subject: none, payload: () => ({ login: `${crypto.randomUUID()}@example.com` }), own: '202x14' },
  { route: 'POST /api/v1/portal/password/forgot', subject: none, payload: () => ({ login: `${crypto.randomUUID()}@example.com` }), own: '202x14' },
  { route: 'POST /api/v1/contractor/password/forgot', subject: none, payload: () => ({ login: `${crypto.randomUUID()}@example.com` }), own: '202x14' },
  { route: 'POST /api/v1/staff/password/reset', subject: none, payload: () => ({ token: 'none', password: 'Ganz-neues-Kennwort-7' }), own: '401x14' },
  { route: 'POST /api/v1/portal/password/reset', subject: none, payload: () => ({ token: 'none', password: 'Ganz-neues-Kennwort-7' }), own: '401x14' },
  { route: 'POST /api/v1/contractor/password/reset', subject: none, payload: () => ({ token: 'none', password: 'Ganz-neues-Kennwort-7' }), own: '401x14' },
  { route: 'GET /api/v1/staff/me', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/me', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/me', subject: none, own: '401x9 200 200 403 401 401' },
]
