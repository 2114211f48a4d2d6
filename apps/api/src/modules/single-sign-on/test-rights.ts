import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const provider = { kind: 'identity provider' } as const
const values = () => ({
  ...{ audience: 'staff', name: 'Büro', issuer: 'https://login.example.com', clientId: 'x', clientSecret: '', enabled: false },
  ...{ createsStaff: false, claim: '', claimRoles: [] },
})

// prettier-ignore
export const singleSignOnRights: Row[] = [
  { route: 'GET /api/v1/staff/identity-providers', needs: 'settings.read', subject: none, own: '200 200 401x12' },
  { route: 'POST /api/v1/staff/identity-providers', needs: 'settings.write', subject: none, payload: values, own: '201 201 401x12' },
  { route: 'GET /api/v1/staff/identity-providers/:id', needs: 'settings.read', subject: provider, own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'PATCH /api/v1/staff/identity-providers/:id', needs: 'settings.write', subject: provider, headers: { 'if-match': '"v1"' }, payload: () => ({ name: 'X' }), own: '200 200 401x12', foreign: '404 404 401x12' },
  { route: 'DELETE /api/v1/staff/identity-providers/:id', needs: 'settings.write', subject: provider, own: '204 204 401x12', foreign: '404 404 401x12' },
  { route: 'POST /api/v1/staff/identity-providers/:id/check', needs: 'settings.write', subject: provider, own: '200 200 401x12', foreign: '404 404 401x12' },
  ...(['staff', 'portal', 'contractor'] as const).flatMap((audience): Row[] => {
    const own = { staff: '200 200 401x12', portal: '401 401 200x7 401x5', contractor: '401x9 200 200 403 401 401' }[audience]
    const missing = own.replaceAll('200', '404')
    return [
      // The way to a provider begins without a log-in; this one is switched off, or of another audience.
      { route: `GET /api/v1/${audience}/single-sign-on/:id/start`, subject: provider, own: '404x14', foreign: '404x14' },
      { route: `GET /api/v1/${audience}/single-sign-on/callback`, subject: none, own: '302x14' },
      { route: `GET /api/v1/${audience}/identities`, subject: none, own },
      { route: `POST /api/v1/${audience}/identities/:id`, subject: provider, own: missing, foreign: missing },
      { route: `DELETE /api/v1/${audience}/identities/:id`, subject: provider, own: missing, foreign: missing },
    ]
  }),
]
