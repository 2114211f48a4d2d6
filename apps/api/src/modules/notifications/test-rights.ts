import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const subscription = () => ({
  endpoint: `https://push.example.com/${crypto.randomUUID()}`,
  keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
  wording: 'Ja',
  locale: 'de',
})

// prettier-ignore
export const notificationsRights: Row[] = [
  { route: 'GET /api/v1/staff/notifications', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/notifications', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/notifications', subject: none, own: '401x9 200 200 403 401 401' },
  { route: 'PATCH /api/v1/staff/notifications', subject: none, payload: () => ({ quiet: null }), own: '200 200 401x12' },
  { route: 'PATCH /api/v1/portal/notifications', subject: none, payload: () => ({ quiet: null }), own: '401 401 200x7 401x5' },
  { route: 'PATCH /api/v1/contractor/notifications', subject: none, payload: () => ({ quiet: null }), own: '401x9 200 200 403 401 401' },
  { route: 'POST /api/v1/staff/notifications/push-subscriptions', subject: none, payload: subscription, own: '201 201 401x12' },
  { route: 'POST /api/v1/portal/notifications/push-subscriptions', subject: none, payload: subscription, own: '401 401 201x7 401x5' },
  { route: 'POST /api/v1/contractor/notifications/push-subscriptions', subject: none, payload: subscription, own: '401x9 201 201 403 401 401' },
  { route: 'DELETE /api/v1/staff/notifications/push-subscriptions/:id', subject: none, own: '404 404 401x12' },
  { route: 'DELETE /api/v1/portal/notifications/push-subscriptions/:id', subject: none, own: '401 401 404x7 401x5' },
  { route: 'DELETE /api/v1/contractor/notifications/push-subscriptions/:id', subject: none, own: '401x9 404 404 403 401 401' },
]
