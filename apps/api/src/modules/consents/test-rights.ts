import type { Row } from '../../test-rights-rows.ts'

const subject = { kind: 'none' } as const
// Nothing was given, so there is nothing to take back.
const payload = () => ({ subject: 'sms', given: false })

// prettier-ignore
export const consentsRights: Row[] = [
  { route: 'GET /api/v1/staff/consents', subject, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/consents', subject, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/consents', subject, own: '401x9 200 200 403 401 401' },
  { route: 'POST /api/v1/staff/consents', subject, payload, own: '409 409 401x12' },
  { route: 'POST /api/v1/portal/consents', subject, payload, own: '401 401 409x7 401x5' },
  { route: 'POST /api/v1/contractor/consents', subject, payload, own: '401x9 409 409 403 401 401' },
  { route: 'GET /api/v1/staff/own-data', subject, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/own-data', subject, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/own-data', subject, own: '401x9 200 200 403 401 401' },
]
