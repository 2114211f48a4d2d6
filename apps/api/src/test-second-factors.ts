import { TEST_PASSWORD } from '@treppenhaus/testing/builders'
import type { TestOrganization } from '@treppenhaus/testing/organization'
import type { Audience } from '@treppenhaus/domain/master-data'
import { generateSync } from 'otplib'
import type { testApp } from './test-app.ts'
import { softwareAuthenticator } from './test-authenticator.ts'

type Api = Awaited<ReturnType<typeof testApp>>
type Holder = { audience: Audience; login: string }

const STEP_MS = 30_000

/** A code of an authenticator app: of now, or of so many steps before or after. */
export const codeOf = (secret: string, steps = 0) => generateSync({ secret, epoch: (Date.now() + steps * STEP_MS) / 1000 })

/** What a page does with second factors, for the accounts of one organization. */
export function secondFactors({ ask, app }: Api, organization: TestOrganization) {
  const origin = app.runtime.env.publicUrl.replace('{host}', organization.host)
  const call = (audience: Audience, line: string, token: string | undefined, payload?: object) => {
    const [method, path] = line.split(' ')
    return ask(organization, `${method} /api/v1/${audience}${path}`, { token, payload })
  }
  const logIn = ({ audience, login }: Holder, cookies: Record<string, string> = {}) =>
    ask(organization, `POST /api/v1/${audience}/session`, { payload: { login, password: TEST_PASSWORD }, cookies })
  const tokenOf = async (holder: Holder): Promise<string> => (await logIn(holder)).body.accessToken

  /** An authenticator app, with the code of the step before used up. */
  const addTotp = async (audience: Audience, token: string) => {
    const { secret } = (await call(audience, 'POST /security/totp', token)).body as { secret: string }
    const added = await call(audience, 'POST /security/totp/confirm', token, { code: codeOf(secret, -1) })
    return { secret, added, recoveryCodes: added.body.recoveryCodes as string[] }
  }
  const addPasskey = async (audience: Audience, token: string, authenticator = softwareAuthenticator(origin)) => {
    const { options } = (await call(audience, 'POST /security/passkeys/options', token)).body
    const payload = { name: 'Telefon', passkey: authenticator.create(options) }
    return { authenticator, added: await call(audience, 'POST /security/passkeys', token, payload) }
  }
  return { origin, call, logIn, tokenOf, addTotp, addPasskey }
}
