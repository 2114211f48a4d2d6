import type { Row } from '../../test-rights-rows.ts'
import type { Subject } from '../../test-rights-world.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const nothing = () => ({})
const ticket = { kind: 'ticket', status: {} } as const
const order = (status: (Subject & { kind: 'order' })['status'] = {}): Subject => ({ kind: 'order', status })
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
function newOrder({ ticketId, contractorId }: { ticketId: string; contractorId: string }) {
  return {
    ticketIds: [ticketId],
    contractorId,
    instructions: 'Bitte prüfen',
    access: '',
    dueOn: null,
    limitCents: null,
    fileIds: [],
    send: true,
  }
}
function completion() {
  return { outcome: 'done', note: '', minutes: 30, materials: [], beforeFileIds: [], afterFileIds: [], signatureFileId: null, signedBy: '' }
}

// prettier-ignore
export const workOrdersRights: Row[] = [
  { route: 'GET /api/v1/staff/work-orders', needs: 'work_orders.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/work-orders', needs: 'work_orders.write', subject: none, payload: newOrder, own: '201 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/tickets/:id/contractor-suggestions', needs: 'work_orders.read', subject: ticket, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/work-orders/:id', needs: 'work_orders.read', subject: order(), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/work-orders/:id', needs: 'work_orders.write', subject: order({ status: 'draft' }), headers: version, payload: () => ({ access: 'Schlüssel im Büro' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/work-orders/:id/send', needs: 'work_orders.write', subject: order({ status: 'draft' }), payload: nothing, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/work-orders/:id/approve', needs: 'work_orders.write', subject: order({ status: 'done', outcome: 'done' }), payload: nothing, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/work-orders/:id/rework', needs: 'work_orders.write', subject: order({ status: 'done', outcome: 'done' }), payload: () => ({ reason: 'Tropft noch' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/work-orders/:id/cancel', needs: 'work_orders.write', subject: order(), payload: () => ({ reason: 'Doppelt' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/contractor/work-orders', subject: none, own: '401x9 200x3 401 401' },
  { route: 'GET /api/v1/contractor/work-orders/:id', subject: order(), own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'GET /api/v1/contractor/work-orders/:id?offline', isOffline: true, subject: order(), own: '401x9 200 404 200 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/accept?offline', isOffline: true, subject: order(), payload: nothing, own: '401x9 200 404 200 401 401' },
  { route: 'GET /api/v1/contractor/work-orders/:id?draft', subject: order({ status: 'draft' }), own: '401x9 404 404 401x3' },
  { route: 'POST /api/v1/contractor/work-orders/:id/accept', subject: order(), payload: nothing, own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/decline', subject: order(), payload: () => ({ reason: 'Keine Zeit' }), own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/appointment', subject: order({ status: 'accepted' }), payload: () => ({ startsAt: later(24), endsAt: later(26) }), own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/start', subject: order({ status: 'accepted' }), payload: nothing, own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/completion', subject: order({ status: 'accepted' }), payload: completion, own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
]
