import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import type { House, Subject } from './test-rights-world.ts'

type Named = { id: string; workOrderId: string; ticketId: string; house: House; contractorId: string }

/**
 * Who may do what, by hand. The ten figures are the statuses for: administrator, staff of another property, resident, neighbour, owner,
 * contractor, other contractor, link, administrator of another organization, anonymous. `foreign` names another organization's object.
 */
export type Row = {
  route: string
  subject: Subject
  own: string
  foreign?: string
  headers?: Record<string, string>
  payload?: (named: Named) => object
  /** Each cell has a log-in of its own. */
  endsSession?: true
}

const none: Subject = { kind: 'none' }
const ticket = (status: (Subject & { kind: 'ticket' })['status'] = {}): Subject => ({ kind: 'ticket', status })
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
  { route: 'POST /api/v1/staff/session', subject: none, own: '401 401 401 401 401 401 401 401 401 401', payload: () => ({ login: 'nobody', password: 'x' }) },
  { route: 'POST /api/v1/portal/session', subject: none, own: '401 401 401 401 401 401 401 401 401 401', payload: () => ({ login: 'nobody', password: 'x' }) },
  { route: 'POST /api/v1/contractor/session', subject: none, own: '401 401 401 401 401 401 401 401 401 401', payload: () => ({ login: 'nobody', password: 'x' }) },
  { route: 'POST /api/v1/staff/session/refresh', subject: none, own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/session/refresh', subject: none, own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/contractor/session/refresh', subject: none, own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'DELETE /api/v1/staff/session', subject: none, own: '204 204 204 204 204 204 204 204 204 204' },
  { route: 'DELETE /api/v1/portal/session', subject: none, own: '204 204 204 204 204 204 204 204 204 204' },
  { route: 'DELETE /api/v1/contractor/session', subject: none, own: '204 204 204 204 204 204 204 204 204 204' },
  { route: 'DELETE /api/v1/staff/sessions', subject: none, endsSession: true, own: '204 204 401 401 401 401 401 401 401 401' },
  { route: 'DELETE /api/v1/portal/sessions', subject: none, endsSession: true, own: '401 401 204 204 204 401 401 401 401 401' },
  { route: 'DELETE /api/v1/contractor/sessions', subject: none, endsSession: true, own: '401 401 401 401 401 204 204 403 401 401' },
  { route: 'PATCH /api/v1/staff/me', subject: none, payload: () => ({ locale: 'en' }), own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/portal/me', subject: none, payload: () => ({ locale: 'en' }), own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'PATCH /api/v1/contractor/me', subject: none, payload: () => ({ locale: 'en' }), own: '401 401 401 401 401 200 200 403 401 401' },
  { route: 'PUT /api/v1/staff/password', subject: none, endsSession: true, payload: () => ({ currentPassword: TEST_PASSWORD, newPassword: 'Ganz-neues-Kennwort-7' }), own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'PUT /api/v1/portal/password', subject: none, endsSession: true, payload: () => ({ currentPassword: TEST_PASSWORD, newPassword: 'Ganz-neues-Kennwort-7' }), own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'PUT /api/v1/contractor/password', subject: none, endsSession: true, payload: () => ({ currentPassword: TEST_PASSWORD, newPassword: 'Ganz-neues-Kennwort-7' }), own: '401 401 401 401 401 200 200 403 401 401' },
  { route: 'POST /api/v1/staff/password/forgot', subject: none, payload: () => ({ login: `${crypto.randomUUID()}@example.com` }), own: '202 202 202 202 202 202 202 202 202 202' },
  { route: 'POST /api/v1/portal/password/forgot', subject: none, payload: () => ({ login: `${crypto.randomUUID()}@example.com` }), own: '202 202 202 202 202 202 202 202 202 202' },
  { route: 'POST /api/v1/contractor/password/forgot', subject: none, payload: () => ({ login: `${crypto.randomUUID()}@example.com` }), own: '202 202 202 202 202 202 202 202 202 202' },
  { route: 'POST /api/v1/staff/password/reset', subject: none, payload: () => ({ token: 'none', password: 'Ganz-neues-Kennwort-7' }), own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/password/reset', subject: none, payload: () => ({ token: 'none', password: 'Ganz-neues-Kennwort-7' }), own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/contractor/password/reset', subject: none, payload: () => ({ token: 'none', password: 'Ganz-neues-Kennwort-7' }), own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/stream', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/stream', subject: none, own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'GET /api/v1/contractor/stream', subject: none, own: '401 401 401 401 401 200 200 200 401 401' },
  { route: 'GET /api/v1/staff/me', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/me', subject: none, own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'GET /api/v1/contractor/me', subject: none, own: '401 401 401 401 401 200 200 403 401 401' },
]

// prettier-ignore
const tickets: Row[] = [
  { route: 'GET /api/v1/staff/tickets', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/tickets/counts', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/seen', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/tickets/:id', subject: ticket(), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/staff/tickets/:id', subject: ticket(), headers: version, payload: () => ({ urgency: 'low' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/accept', subject: ticket(), payload: nothing, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/ask', subject: ticket(), payload: () => ({ text: 'Wo genau?' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/resume', subject: ticket({ status: 'awaiting_reply', statusBefore: 'accepted' }), payload: nothing, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/reject', subject: ticket(), payload: () => ({ reason: 'Nicht unser Haus' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/resolve', subject: ticket({ status: 'accepted' }), payload: nothing, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/close', subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'staff' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/reopen', subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'Tropft wieder' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/take-back', subject: ticket({ status: 'owner_review' }), payload: nothing, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/forward', subject: ticket(), payload: ({ house }) => ({ staffId: house.clerk.id }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/reply', subject: ticket(), payload: () => ({ text: 'Guten Tag' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tickets/:id/note', subject: ticket(), payload: () => ({ text: 'intern' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/tickets', subject: none, own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/tickets', subject: none, payload: report, own: '401 401 201 404 201 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/tickets/:id', subject: ticket(), own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'PATCH /api/v1/portal/tickets/:id', subject: ticket(), headers: version, payload: () => ({ householdVisible: true }), own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/tickets/:id/answer', subject: ticket({ status: 'awaiting_reply', statusBefore: 'new' }), payload: () => ({ text: 'Im Bad' }), own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/tickets/:id/reply', subject: ticket(), payload: () => ({ text: 'Noch etwas' }), own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm', subject: ticket({ status: 'resolved' }), payload: nothing, own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/tickets/:id/reopen', subject: ticket({ status: 'resolved' }), payload: () => ({ reason: 'Tropft wieder' }), own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  // Common property of a condominium: the owner is on its board and reads, but only the reporter acts.
  { route: 'GET /api/v1/portal/tickets/:id?common', subject: ticket({ place: 'common' }), own: '401 401 200 404 200 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/tickets/:id/confirm?common', subject: ticket({ place: 'common', status: 'resolved' }), payload: nothing, own: '401 401 200 404 403 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/homes', subject: none, own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/topics', subject: none, own: '401 401 200 200 200 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/topics', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
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
  { route: 'GET /api/v1/staff/work-orders', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/work-orders', subject: none, payload: newOrder, own: '201 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/tickets/:id/contractor-suggestions', subject: ticket(), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/work-orders/:id', subject: order(), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/staff/work-orders/:id', subject: order({ status: 'draft' }), headers: version, payload: () => ({ access: 'Schlüssel im Büro' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/work-orders/:id/send', subject: order({ status: 'draft' }), payload: nothing, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/work-orders/:id/approve', subject: order({ status: 'done', outcome: 'done' }), payload: nothing, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/work-orders/:id/rework', subject: order({ status: 'done', outcome: 'done' }), payload: () => ({ reason: 'Tropft noch' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/work-orders/:id/cancel', subject: order(), payload: () => ({ reason: 'Doppelt' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/contractor/work-orders', subject: none, own: '401 401 401 401 401 200 200 200 401 401' },
  { route: 'GET /api/v1/contractor/work-orders/:id', subject: order(), own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  { route: 'GET /api/v1/contractor/work-orders/:id?draft', subject: order({ status: 'draft' }), own: '401 401 401 401 401 404 404 401 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/accept', subject: order(), payload: nothing, own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/decline', subject: order(), payload: () => ({ reason: 'Keine Zeit' }), own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/appointment', subject: order({ status: 'accepted' }), payload: () => ({ startsAt: later(24), endsAt: later(26) }), own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/start', subject: order({ status: 'accepted' }), payload: nothing, own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  { route: 'POST /api/v1/contractor/work-orders/:id/completion', subject: order({ status: 'accepted' }), payload: completion, own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
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
  { route: 'GET /api/v1/staff/staff-members', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/properties', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/properties', subject: none, payload: () => unique(house), own: '201 403 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/properties/:id', subject: { kind: 'property' }, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/staff/properties/:id', subject: { kind: 'property' }, headers: version, payload: () => ({ note: 'x' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/properties/:id/units', subject: { kind: 'property' }, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/units', subject: none, payload: (named) => ({ propertyId: named.house.property.id, ...unique(flat) }), own: '201 400 401 401 401 401 401 401 401 401', foreign: '400 400 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/units/:id', subject: { kind: 'unit' }, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/staff/units/:id', subject: { kind: 'unit' }, headers: version, payload: () => ({ rooms: 3 }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/units/:id/tenancies', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/units/:id/ownerships', subject: { kind: 'unit' }, payload: movesIn, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/tenancies/:id/end', subject: { kind: 'tenancy' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/ownerships/:id/end', subject: { kind: 'ownership' }, payload: () => ({ endsOn: '2030-01-01' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/people', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/people', subject: none, payload: () => person, own: '201 201 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/people/:id', subject: { kind: 'person' }, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/staff/people/:id', subject: { kind: 'person' }, headers: version, payload: () => ({ city: 'Leipzig' }), own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/contractors', subject: none, own: '200 200 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/contractors', subject: none, payload: () => company, own: '201 201 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/staff/contractors/:id', subject: { kind: 'contractor' }, own: '200 200 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'PATCH /api/v1/staff/contractors/:id', subject: { kind: 'contractor' }, headers: version, payload: () => ({ note: 'x' }), own: '200 412 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/staff/deliveries/:id/repeat', subject: { kind: 'delivery' }, own: '204 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
]

// prettier-ignore
const files: Row[] = [
  { route: 'POST /api/v1/staff/files', subject: none, headers: form, payload: photo, own: '201 201 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/portal/files', subject: none, headers: form, payload: photo, own: '401 401 201 201 201 401 401 401 401 401' },
  { route: 'POST /api/v1/contractor/files', subject: none, headers: form, payload: photo, own: '401 401 401 401 401 201 201 201 401 401' },
  { route: 'GET /api/v1/staff/files/:id', subject: { kind: 'file' }, own: '200 404 401 401 401 401 401 401 401 401', foreign: '404 404 401 401 401 401 401 401 401 401' },
  { route: 'GET /api/v1/portal/files/:id', subject: { kind: 'file' }, own: '401 401 200 404 404 401 401 401 401 401', foreign: '401 401 404 404 404 401 401 401 401 401' },
  { route: 'GET /api/v1/contractor/files/:id', subject: { kind: 'file' }, own: '401 401 401 401 401 404 404 404 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  { route: 'GET /api/v1/contractor/files/:id?along', subject: { kind: 'order file' }, own: '401 401 401 401 401 200 404 200 401 401', foreign: '401 401 401 401 401 404 404 404 401 401' },
  // Its credential is the signature, which these requests do not have.
  { route: 'GET /files/:id/:variant', subject: { kind: 'file' }, own: '400 400 400 400 400 400 400 400 400 400', foreign: '400 400 400 400 400 400 400 400 400 400' },
  { route: 'GET /files/:id/:variant?s=forged', subject: { kind: 'file' }, own: '401 401 401 401 401 401 401 401 401 401', foreign: '401 401 401 401 401 401 401 401 401 401' },
]

// prettier-ignore
const everybodys: Row[] = [
  { route: 'GET /api/v1/public/organization', subject: none, own: '200 200 200 200 200 200 200 200 200 200' },
  { route: 'POST /api/v1/public/order-links/session', subject: none, payload: () => ({ token: 'none' }), own: '401 401 401 401 401 401 401 401 401 401' },
  { route: 'POST /api/v1/public/order-links/renewals', subject: none, payload: () => ({ token: crypto.randomUUID() }), own: '202 202 202 202 202 202 202 202 202 202' },
  { route: 'GET /api/v1/openapi.json', subject: none, own: '200 200 200 200 200 200 200 200 200 200' },
]

export const rows: Row[] = [...sessions, ...tickets, ...orders, ...masterData, ...files, ...everybodys]
