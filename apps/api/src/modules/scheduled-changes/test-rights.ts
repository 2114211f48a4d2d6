import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import type { Row } from '../../test-rights-rows.ts'

const unit = { kind: 'unit' } as const
const plan = (recordId: string) => ({ kind: 'unit', recordId, appliesOn: addDays(dayIn(new Date()), 30), changes: { label: 'Laden' } })

// Which permission they take depends on the kind: the test of the routes shows that.
// prettier-ignore
export const scheduledChangesRights: Row[] = [
  { route: 'GET /api/v1/staff/scheduled-changes?kind=unit&id=:id', subject: unit, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/scheduled-changes', subject: unit, payload: ({ id }) => plan(id), own: '201 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/scheduled-changes/:id/cancel', subject: { kind: 'scheduled change' }, own: '200 404 401x12', foreign: '404 404 401x12' },
]
