import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { auditRights } from './modules/audit/test-rights.ts'
import { consentsRights } from './modules/consents/test-rights.ts'
import { directoryRights } from './modules/directory/test-rights.ts'
import { favouritesRights } from './modules/favourites/test-rights.ts'
import { integrationsRights } from './modules/integrations/test-rights.ts'
import { invitationsRights } from './modules/invitations/test-rights.ts'
import { notificationsRights } from './modules/notifications/test-rights.ts'
import { profileRights } from './modules/profile/test-rights.ts'
import { propertyGroupsRights } from './modules/property-groups/test-rights.ts'
import { rolesRights } from './modules/roles/test-rights.ts'
import { securityRights } from './modules/security/test-rights.ts'
import { settingsRights } from './modules/settings/test-rights.ts'
import { signInRights } from './modules/sign-in/test-rights.ts'
import { singleSignOnRights } from './modules/single-sign-on/test-rights.ts'
import { staffMembersRights } from './modules/staff-members/test-rights.ts'
import { substitutionsRights } from './modules/substitutions/test-rights.ts'
import { tenantRegistrationsRights } from './modules/tenant-registrations/test-rights.ts'
import type { Permission } from '@treppenhaus/domain/permissions'
import type { House, Subject } from './test-rights-world.ts'

type Named = { id: string; workOrderId: string; ticketId: string; house: House; contractorId: string }

/**
 * Who may do what, by hand. The fourteen figures are the statuses for: administrator, staff of another property | resident, neighbour,
 * owner, moved out yesterday, moves in tomorrow, owner of two, former board member | contractor, other contractor, link | administrator of
 * another organization, anonymous; `401x3` is three times 401. `foreign` names another organization's object. `needs` is the permission
 * without which staff are refused, whatever their role; none: every staff member may, with their own account.
 */
export type Row = {
  route: string
  subject: Subject
  own: string
  foreign?: string
  needs?: Permission
  headers?: Record<string, string>
  payload?: (named: Named) => object
  /** Each cell has a log-in of its own. */
  endsSession?: true
  /** The own object is of a property that is offline, where the same people are at home. */
  isOffline?: true
}

const none: Subject = { kind: 'none' }
const ticket = (status: (Subject & { kind: 'ticket' })['status'] = {}): Subject => ({ kind: 'ticket', status })
/** Reported by who lived there until yesterday. */
const left = (status: (Subject & { kind: 'ticket' })['status'] = {}): Subject => ({ kind: 'ticket', status, by: 'moved out yesterday' })
const order = (status: (Subject & { kind: 'order' })['status'] = {}): Subject => ({ kind: 'order', status })
const nothing = () => ({})
const version = { 'if-match': '"v1"' }
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const photo = () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="bad.png"\r\ncontent-type: image/png\r\n\r\n'
  return Buffer.concat([Buffer.from(head), png, Buffer.from('\r\n--x--\r\n')])
}
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

// prettier-ignore
const sessions: Row[] = [
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
  { route: 'GET /api/v1/staff/stream', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/stream', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/stream', subject: none, own: '401x9 200x3 401 401' },
  { route: 'GET /api/v1/staff/me', subject: none, own: '200 200 401x12' },
  { route: 'GET /api/v1/portal/me', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/contractor/me', subject: none, own: '401x9 200 200 403 401 401' },
]

// prettier-ignore
const tickets: Row[] = [
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
  { route: 'PATCH /api/v1/portal/me?offline', isOffline: true, subject: none, payload: ({ house: { unit } }) => ({ lastHomeId: unit.id }), own: '401 401 400x7 401x5' },
  { route: 'PATCH /api/v1/portal/me?home', subject: none, payload: ({ house: { unit } }) => ({ lastHomeId: unit.id }), own: '401 401 200 400 200 400x4 401x5' },
  { route: 'GET /api/v1/portal/homes', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/portal/topics', subject: none, own: '401 401 200x7 401x5' },
  { route: 'GET /api/v1/staff/topics', needs: 'tickets.read', subject: none, own: '200 200 401x12' },
]

function report({ house }: Named) {
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
const orders: Row[] = [
  { route: 'GET /api/v1/staff/work-orders', needs: 'work_orders.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/work-orders', needs: 'work_orders.write', subject: none, payload: newOrder, own: '201 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/tickets/:id/contractor-suggestions', needs: 'work_orders.read', subject: ticket(), own: '200 404 401x12', foreign: '404 404 401x12' },
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

function newOrder({ ticketId, contractorId }: Named) {
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

const house = {
  ...{ number: 'x', managementType: 'rental', street: 'Weg', houseNumber: '1', postalCode: '04177', city: 'Leipzig', floors: 2 },
  ...{ unitsPerFloor: 2, builtIn: null, emergencyPhone: null, note: '' },
}
const flat = { number: 'x', kind: 'flat', floor: 1, position: 2, rooms: 2, areaM2: 50, shareNumerator: null, shareDenominator: null }
const person = {
  ...{ kind: 'natural', salutation: 'none', title: '', firstName: '', lastName: 'Neu', companyName: '', email: null, phone: null },
  ...{ mobile: null, street: '', postalCode: '', city: '', locale: 'de' },
}
const company = {
  ...{ name: 'Neu', kind: 'external', trades: [], contactName: '', channel: 'email', email: 'neu@example.com', phone: null, mobile: null },
  ...{ fax: null, street: '', postalCode: '', city: '', locale: 'de', emergencyService: false, note: '', propertyIds: [] },
}
const unique = <T extends { number: string }>(values: T) => ({ ...values, number: crypto.randomUUID().slice(0, 12) })
const movesIn = ({ house: { owner } }: Named) => ({ personId: owner.id, startsOn: '2010-01-01', endsOn: '2010-12-31' })

// prettier-ignore
const masterData: Row[] = [
  { route: 'GET /api/v1/staff/properties', needs: 'properties.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/properties', needs: 'properties.write', subject: none, payload: () => unique(house), own: '201 403 401x12' },
  { route: 'GET /api/v1/staff/properties/:id', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/properties/:id', needs: 'properties.write', subject: { kind: 'property' }, headers: version, payload: () => ({ note: 'x' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/properties/:id/units', needs: 'properties.read', subject: { kind: 'property' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units', needs: 'properties.write', subject: none, payload: (named) => ({ propertyId: named.house.property.id, ...unique(flat) }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/units/:id', needs: 'properties.read', subject: { kind: 'unit' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/units/:id', needs: 'properties.write', subject: { kind: 'unit' }, headers: version, payload: () => ({ rooms: 3 }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units/:id/tenancies', needs: 'people.write', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/units/:id/ownerships', needs: 'people.write', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/tenancies/:id/end', needs: 'people.write', subject: { kind: 'tenancy' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/ownerships/:id/end', needs: 'people.write', subject: { kind: 'ownership' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/people', needs: 'people.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/people', needs: 'people.write', subject: none, payload: () => person, own: '201 201 401x12' },
  { route: 'GET /api/v1/staff/people/:id', needs: 'people.read', subject: { kind: 'person' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/people/:id', needs: 'people.write', subject: { kind: 'person' }, headers: version, payload: () => ({ city: 'Leipzig' }), own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/staff/contractors', needs: 'contractors.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/contractors', needs: 'contractors.write', subject: none, payload: () => company, own: '201 201 401x12' },
  { route: 'GET /api/v1/staff/contractors/:id', needs: 'contractors.read', subject: { kind: 'contractor' }, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/contractors/:id', needs: 'contractors.write', subject: { kind: 'contractor' }, headers: version, payload: () => ({ note: 'x' }), own: '200 412 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/deliveries/:id/repeat', needs: 'tickets.write', subject: { kind: 'delivery' }, own: '204 404 401x12', foreign: '404 404 401x12' },
]

// prettier-ignore
const files: Row[] = [
  { route: 'POST /api/v1/staff/files', subject: none, headers: form, payload: photo, own: '201 201 401x12' },
  { route: 'POST /api/v1/portal/files', subject: none, headers: form, payload: photo, own: '401 401 201x7 401x5' },
  { route: 'POST /api/v1/contractor/files', subject: none, headers: form, payload: photo, own: '401x9 201x3 401 401' },
  { route: 'GET /api/v1/staff/files/:id', subject: { kind: 'file' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'GET /api/v1/portal/files/:id', subject: { kind: 'file' }, own: '401 401 200 404x6 401x5', foreign: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/contractor/files/:id', subject: { kind: 'file' }, own: '401x9 404x3 401 401', foreign: '401x9 404x3 401 401' },
  { route: 'GET /api/v1/portal/files/:id?left', subject: { kind: 'file', by: 'moved out yesterday' }, own: '401 401 404x3 200 404x3 401x5' },
  { route: 'GET /api/v1/portal/files/:id?offline', isOffline: true, subject: { kind: 'file' }, own: '401 401 404x7 401x5' },
  { route: 'GET /api/v1/staff/files/:id?offline', isOffline: true, subject: { kind: 'file' }, own: '200 404 401x12' },
  { route: 'GET /api/v1/contractor/files/:id?offline', isOffline: true, subject: { kind: 'order file' }, own: '401x9 200 404 200 401 401' },
  { route: 'GET /api/v1/contractor/files/:id?along', subject: { kind: 'order file' }, own: '401x9 200 404 200 401 401', foreign: '401x9 404x3 401 401' },
  // Its credential is the signature, which these requests do not have.
  { route: 'GET /files/:id/:variant', subject: { kind: 'file' }, own: '400x14', foreign: '400x14' },
  { route: 'GET /files/:id/:variant?s=forged', subject: { kind: 'file' }, own: '401x14', foreign: '401x14' },
]

// prettier-ignore
const everybodys: Row[] = [
  { route: 'GET /api/v1/public/organization', subject: none, own: '200x14' },
  { route: 'POST /api/v1/public/order-links/session', subject: none, payload: () => ({ token: 'none' }), own: '401x14' },
  { route: 'POST /api/v1/public/order-links/renewals', subject: none, payload: () => ({ token: crypto.randomUUID() }), own: '202x14' },
  { route: 'GET /api/v1/openapi.json', subject: none, own: '200x14' },
]

export const rows: Row[] = [
  ...sessions,
  ...tickets,
  ...orders,
  ...masterData,
  ...files,
  ...everybodys,
  ...auditRights,
  ...consentsRights,
  ...directoryRights,
  ...favouritesRights,
  ...integrationsRights,
  ...invitationsRights,
  ...notificationsRights,
  ...profileRights,
  ...propertyGroupsRights,
  ...rolesRights,
  ...securityRights,
  ...settingsRights,
  ...signInRights,
  ...singleSignOnRights,
  ...staffMembersRights,
  ...substitutionsRights,
  ...tenantRegistrationsRights,
]
