import type { Row } from '../../test-rights-rows.ts'

const none = { kind: 'none' } as const
const unknownPasskey = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
  clientExtensionResults: {},
}

// prettier-ignore
export const signInRights: Row[] = [
  { route: 'POST /api/v1/staff/session/second-factor', subject: none, payload: () => ({ challenge: 'x'.repeat(43), code: '000000' }), own: '400x14' },
  { route: 'POST /api/v1/staff/passkeys/sign-in/options', subject: none, own: '200x14' },
  { route: 'POST /api/v1/staff/passkeys/sign-in', subject: none, payload: () => ({ passkey: unknownPasskey }), own: '400x14' },
  { route: 'POST /api/v1/portal/session/second-factor', subject: none, payload: () => ({ challenge: 'x'.repeat(43), code: '000000' }), own: '400x14' },
  { route: 'POST /api/v1/portal/passkeys/sign-in/options', subject: none, own: '200x14' },
  { route: 'POST /api/v1/portal/passkeys/sign-in', subject: none, payload: () => ({ passkey: unknownPasskey }), own: '400x14' },
  { route: 'POST /api/v1/contractor/session/second-factor', subject: none, payload: () => ({ challenge: 'x'.repeat(43), code: '000000' }), own: '400x14' },
  { route: 'POST /api/v1/contractor/passkeys/sign-in/options', subject: none, own: '200x14' },
  { route: 'POST /api/v1/contractor/passkeys/sign-in', subject: none, payload: () => ({ passkey: unknownPasskey }), own: '400x14' },
]
