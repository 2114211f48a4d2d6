import type { Row } from '../../test-rights-rows.ts'

// prettier-ignore
export const auditRights: Row[] = [
  { route: 'GET /api/v1/staff/audit', needs: 'audit.read', subject: { kind: 'none' }, own: '200 200 401x12' },
]
