import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const keep = ({ id }: { id: string }) => ({ ids: [id], decision: 'keep' })

// A decision about a conflict that is not there says so in its answer.
// prettier-ignore
export const importConflictsRights: Row[] = [
  { route: 'GET /api/v1/staff/import-conflicts', needs: 'exchange.read', subject: none, own: '200 403 401x12' },
  { route: 'GET /api/v1/staff/import-conflicts/count', needs: 'exchange.read', subject: none, own: '200 403 401x12' },
  { route: 'POST /api/v1/staff/import-conflicts/decisions', needs: 'exchange.write', subject: { kind: 'import conflict' }, payload: keep, own: '200 403 401x12', foreign: '200 403 401x12' },
]
