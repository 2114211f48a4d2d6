import type { Row } from '../../test-rights-rows.ts'

const everybody = () => ({ channel: 'email', propertyIds: [], managementTypes: [], roles: [], again: false })
const redeeming = () => ({
  token: 'none',
  login: 'somebody@example.com',
  password: 'Ganz-neues-Kennwort-7',
  locale: 'de',
  privacyNotice: { wording: 'Ich habe den Hinweis gelesen.', locale: 'de' },
})

// A resident of the house has an account in the matrix, so an invitation of theirs is refused with 409 by whoever reaches them.
// prettier-ignore
export const invitationsRights: Row[] = [
  { route: 'GET /api/v1/staff/invitations', needs: 'invitations.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/invitations/counts', needs: 'invitations.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/invitations/:id', needs: 'invitations.read', subject: { kind: 'invitation' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  // The letter of an invitation by e-mail.
  { route: 'GET /api/v1/staff/invitations/:id/letter', needs: 'invitations.read', subject: { kind: 'invitation' }, own: '404 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/invitations', needs: 'invitations.write', subject: { kind: 'none' }, payload: ({ house }) => ({ personId: house.resident.id, channel: 'email' }), own: '409 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/invitations/:id/resend', needs: 'invitations.write', subject: { kind: 'invitation' }, own: '201 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/invitations/:id/withdraw', needs: 'invitations.write', subject: { kind: 'invitation' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/invitation-series/preview', needs: 'invitations.read', subject: { kind: 'none' }, payload: everybody, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/invitation-series/preview?property', needs: 'invitations.read', subject: { kind: 'none' }, payload: ({ house }) => ({ ...everybody(), propertyIds: [house.property.id] }), own: '200 400 401x12', foreign: '400 400 401x12' },
  { route: 'POST /api/v1/staff/invitation-series/left-out', needs: 'invitations.read', subject: { kind: 'none' }, payload: ({ house }) => ({ ...everybody(), propertyIds: [house.property.id] }), own: '200 400 401x12', foreign: '400 400 401x12' },
  { route: 'POST /api/v1/staff/invitation-series', needs: 'invitations.write', subject: { kind: 'none' }, payload: ({ house }) => ({ ...everybody(), propertyIds: [house.property.id] }), own: '201 400 401x12', foreign: '400 400 401x12' },
  { route: 'GET /api/v1/staff/invitation-series', needs: 'invitations.read', subject: { kind: 'none' }, own: '200 200 401x12' },
  { route: 'GET /api/v1/staff/invitation-series/:id', needs: 'invitations.read', subject: { kind: 'invitation series' }, own: '200 404 401x12', foreign: '404 404 401x12' },
  // Its letters are not written yet.
  { route: 'GET /api/v1/staff/invitation-series/:id/letters', needs: 'invitations.read', subject: { kind: 'invitation series' }, own: '404 404 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/public/invitations/open', subject: { kind: 'none' }, payload: () => ({ token: 'none' }), own: '401x14' },
  { route: 'POST /api/v1/staff/invitations/redeem', subject: { kind: 'none' }, payload: redeeming, own: '401x14' },
  { route: 'POST /api/v1/portal/invitations/redeem', subject: { kind: 'none' }, payload: redeeming, own: '401x14' },
  { route: 'POST /api/v1/contractor/invitations/redeem', subject: { kind: 'none' }, payload: redeeming, own: '401x14' },
]
