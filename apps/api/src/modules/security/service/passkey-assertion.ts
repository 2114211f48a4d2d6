import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type VerifiedAuthenticationResponse,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { auditAs } from '../../../plugins/audit.ts'
import type { RelyingParty } from '../../../plugins/relying-party.ts'
import { Refusal } from '../../../errors.ts'
import { countUse, findPasskey, listPasskeys, type PasskeyRow } from '../repository/factors.ts'
import { CHALLENGE_SECONDS } from './challenges.ts'
import type { PasskeyAssertionBody, RequestOptions } from './passkey-bodies.ts'

export type Asked = { organization: Organization; requestId: string }

/** What a browser is asked to sign. @param accountId whose passkeys; null: whichever the browser knows for this site */
export async function requestOptions(
  db: Db | Tx,
  party: RelyingParty,
  challenge: string,
  accountId: string | null,
): Promise<RequestOptions> {
  const known = accountId === null ? [] : await listPasskeys(db, accountId)
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: isoBase64URL.toBuffer(challenge),
    timeout: CHALLENGE_SECONDS * 1000,
    userVerification: 'required',
    ...(accountId !== null && { allowCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })) }),
  })
  return options as RequestOptions
}

/** The challenge a browser says it signed; the signature is checked later. */
export function challengeOf(body: { response: { clientDataJSON: string } }): string {
  try {
    const { challenge } = JSON.parse(isoBase64URL.toUTF8String(body.response.clientDataJSON)) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

/**
 * The passkey that signed a challenge, with its holder verified by the device.
 * @param challenge one that was ours, and is used up by the caller
 * @throws Refusal 400 `passkey_refused`
 */
export async function passkeyBehind(
  { organization: { db }, requestId }: Asked,
  tx: Tx | Db,
  party: RelyingParty | undefined,
  challenge: string,
  body: PasskeyAssertionBody,
): Promise<PasskeyRow> {
  const passkey = await findPasskey(tx, body.id)
  if (!passkey || !party) return refuse()
  const { userHandle } = body.response
  if (userHandle && userHandle !== userHandleOf(passkey.accountId)) return refuse()
  const verified = await verify(passkey, party, challenge, body)
  if (!verified?.verified) return refuse()
  if (!(await countUse(tx, passkey.id, verified.authenticationInfo.newCounter))) {
    // Not in the transaction, which is rolled back.
    await auditAs(db, undefined, requestId, {
      act: 'passkey.clone-refused',
      objectKind: 'account',
      objectId: passkey.accountId,
      reason: 'counter did not go on',
    })
    return refuse()
  }
  return passkey
}

async function verify(
  passkey: PasskeyRow,
  party: RelyingParty,
  expectedChallenge: string,
  body: PasskeyAssertionBody,
): Promise<VerifiedAuthenticationResponse | undefined> {
  try {
    return await verifyAuthenticationResponse({
      response: body as unknown as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      // The counter is checked above, in one statement with its change.
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    })
  } catch {
    return undefined
  }
}

/** What an authenticator keeps of whose passkey it is: the id of the account, nothing personal. */
export const userHandleOf = (accountId: string): string => Buffer.from(accountId).toString('base64url')

const refuse = (): never => {
  throw new Refusal('passkey_refused')
}
