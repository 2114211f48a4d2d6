import type { Row } from '../../test-rights-rows.ts'
import type { House, Subject } from '../../test-rights-world.ts'

const none = { kind: 'none' } as const
const version = { 'if-match': '"v1"' }
const nothing = () => ({})
const ticket = (status: (Subject & { kind: 'ticket' })['status'] = {}): Subject => ({ kind: 'ticket', status })
/** Reported by who lived there until yesterday. */
const left = (status: (Subject & { kind: 'ticket' })['status'] = {}): Subject => ({ kind: 'ticket', status, by: 'moved out yesterday' })
function report({ house }: { house: House }) {
  return {
    kind: 'damage',
    topicId: house.topic.id,
    unitId: house.unit.id,
    propertyId: null,
    place: 'unit',
    room: 'bath',
    urgency: 'normal',
    description: 'Wasser tropft von der Decke im Bad',
    availability: [],
    phone: null,
    keyAllowed: false,
    accessNote: '',
    householdVisible: false,
    fileIds: [],
  }
}

// prettier-ignore
export const ticketsRights: Row[] = [
  { route: 'GET /api/v1/staff/tickets', needs: 'tickets.read', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/tickets/counts', needs: 'tickets.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/tickets/seen', needs: 'tickets.read', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/tickets/:id', needs: 'tickets.read', subject: ticket(), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/tickets/:id', needs: 'tickets.write', subject: ticket(), headers: version, payload: () => ({ urgency: 'low' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/accept', needs: 'tickets.write', subject: ticket(), payload: nothing, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/ask', needs: 'tickets.write', subject: ticket(), payload: () => ({ text: 'Wo genau?' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/resume', needs: 'tickets.write', subject: ticket({ status: 'awaiting_reply', statusBefore: 'accepted' }), payload: nothing, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/reject', needs: 'tickets.write', subject: ticket(), payload: () => ({ reason: 'Nicht unser Haus' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/resolve', needs: 'tickets.write', subject: ticket({ status: 'accepted' }), payload: nothing, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/close', needs: 'tickets.write', subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'staff' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/reopen', needs: 'tickets.write', subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'Tropft wieder' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/take-back', needs: 'tickets.write', subject: ticket({ status: 'owner_review' }), payload: nothing, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/forward', needs: 'tickets.write', subject: ticket(), payload: ({ house }) => ({ staffId: house.clerk.id }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/reply', needs: 'tickets.write', subject: ticket(), payload: () => ({ text: 'Guten Tag' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/note', needs: 'tickets.write', subject: ticket(), payload: () => ({ text: 'intern' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/portal/tickets', subject: none, own: '401 401 200x7 401x5' },
  { route: 'POST /api/v1/portal/tickets', subject: none, payload: report, own: '401 401 201 404 201 404x4 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id', subject: ticket(), own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'PATCH /api/v1/portal/tickets/:id', subject: ticket(), headers: version, payload: () => ({ householdVisible: true }), own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/answer', subject: ticket({ status: 'awaiting_reply', statusBefore: 'new' }), payload: () => ({ text: 'Im Bad' }), own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/reply', subject: ticket(), payload: () => ({ text: 'Noch etwas' }), own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm', subject: ticket({ status: 'resolved' }), payload: nothing, own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/reopen', subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'Tropft wieder' }), own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  // Common property of a condominium: the owner is on its board and reads, but only the reporter acts.
  { route: 'GET /api/v1/portal/tickets/:id?common', subject: ticket({ place: 'common' }), own: '401 401 200 404 200 404x4 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm?common', subject: ticket({ place: 'common', status: 'resolved' }), payload: nothing, own: '401 401 200 404 403 404x4 401x5' },
  // Rights to the day: the own ticket after moving out is read and finished, nothing more; the successor sees nothing of before.
  { route: 'GET /api/v1/portal/tickets/:id?left', subject: left(), own: '401 401 404x3 200 404x3 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/answer?left', subject: left({ status: 'awaiting_reply', statusBefore: 'new' }), payload: () => ({ text: 'Im Bad' }), own: '401 401 404x3 200 404x3 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/reply?left', subject: left(), payload: () => ({ text: 'Noch etwas' }), own: '401 401 404x3 200 404x3 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm?left', subject: left({ status: 'resolved' }), payload: nothing, own: '401 401 404x3 200 404x3 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/reopen?left', subject: left({ status: 'resolved' }), payload: () => ({ reason: 'Tropft wieder' }), own: '401 401 404x3 403 404x3 401x5' },
  { route: 'PATCH /api/v1/portal/tickets/:id?left', subject: left(), headers: version, payload: () => ({ householdVisible: true }), own: '401 401 404x3 403 404x3 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id?shared', subject: left({ householdVisible: true }), own: '401 401 200 404 404 200 404x3 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm?shared', subject: left({ householdVisible: true, status: 'resolved' }), payload: nothing, own: '401 401 403 404 404 200 404x3 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id?shared-before', subject: left({ householdVisible: true, createdAt: new Date('2019-12-31T22:59:00Z') }), own: '401 401 404x3 200 404x3 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id?shared-since', subject: left({ householdVisible: true, createdAt: new Date('2019-12-31T23:00:00Z') }), own: '401 401 200 404 404 200 404x3 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id?common-left', subject: left({ place: 'common', unitId: null }), own: '401 401 404 404 200 200 404x3 401x5' },
  // Offline, a property's people see nothing of it, whatever is theirs; staff do.
  { route: 'GET /api/v1/staff/tickets/:id?offline', isOffline: true, subject: ticket(), own: '200 404 401x12' },
  { route: 'POST /api/v1/staff/tickets/:id/reply?offline', isOffline: true, subject: ticket(), payload: () => ({ text: 'Guten Tag' }), own: '200 404 401x12' },
  { route: 'GET /api/v1/portal/tickets/:id?offline', isOffline: true, subject: ticket({ householdVisible: true }), own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id?offline-common', isOffline: true, subject: ticket({ place: 'common' }), own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/portal/tickets/:id?offline-left', isOffline: true, subject: left(), own: '401 401 404x7 401x5' },
  { route: 'PATCH /api/v1/portal/tickets/:id?offline', isOffline: true, subject: ticket(), headers: version, payload: () => ({ householdVisible: true }), own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/answer?offline', isOffline: true, subject: ticket({ status: 'awaiting_reply', statusBefore: 'new' }), payload: () => ({ text: 'Im Bad' }), own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/reply?offline', isOffline: true, subject: ticket(), payload: () => ({ text: 'Noch etwas' }), own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm?offline', isOffline: true, subject: ticket({ status: 'resolved' }), payload: nothing, own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets/:id/reopen?offline', isOffline: true, subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'Tropft wieder' }), own: '401 401 404x7 401x5' },
  { route: 'POST /api/v1/portal/tickets?offline', isOffline: true, subject: none, payload: report, own: '401 401 404x7 401x5' },
]
