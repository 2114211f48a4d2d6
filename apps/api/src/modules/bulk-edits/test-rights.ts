import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const

// prettier-ignore
export const bulkEditsRights: Row[] = [
  { route: 'POST /api/v1/staff/bulk-edits', subject: none, payload: ({ house }) => ({ kind: 'unit', ids: [house.unit.id], changes: { note: 'x' } }), own: '200 400 401x12', foreign: '400 400 401x12' },
]
