import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import type { RelyingParty } from '../../../plugins/relying-party.ts'
import { netOf, throttle } from '../../../plugins/throttle.ts'
import { CHALLENGE_SECONDS, openChallenge, useChallenge } from '../../security/service/challenges.ts'
import { challengeOf, passkeyBehind, requestOptions } from '../../security/service/passkey-assertion.ts'
import type { PasskeyAssertionBody } from '../../security/service/passkey-bodies.ts'
import { accountById } from '../../sessions/service/accounts.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { type SignedIn, startSignedIn } from '../../sessions/service/start-signed-in.ts'

const WINDOW = 15 * 60
const MOST_OF_NET = 300

/** What a browser is asked to sign by whichever passkey it has for this site. @throws Refusal 400 `passkey_refused`, 429 */
export async function beginPasskeySignIn({ organization, ip }: SessionContext, party: RelyingParty | undefined) {
  if (!party) throw new Refusal('passkey_refused')
  await throttle(organization.db, `passkey:net:${netOf(ip)}`, MOST_OF_NET, WINDOW)
  const challenge = await openChallenge(organization.db, 'passkey_sign_in')
  return { options: await requestOptions(organization.db, party, challenge, null), expiresIn: CHALLENGE_SECONDS }
}

/**
 * Signs in by a passkey alone: the device has verified its holder, so this counts as two factors.
 * @throws Refusal 400 `challenge_over` or `passkey_refused`, whether the passkey is unknown, of another audience or does not fit
 */
export async function signInByPasskey(
  context: SessionContext,
  party: RelyingParty | undefined,
  body: PasskeyAssertionBody,
): Promise<SignedIn> {
  const { organization, audience, requestId } = context
  const challenge = challengeOf(body)
  await useChallenge(organization.db, 'passkey_sign_in', challenge)
  try {
    const { accountId } = await passkeyBehind({ organization, requestId }, organization.db, party, challenge, body)
    const account = await accountById(organization.db, audience, accountId)
    if (!account) throw new Refusal('passkey_refused')
    return await transaction(organization, (tx) => startSignedIn(context, tx, account, { method: 'passkey', strong: true }))
  } catch (error) {
    if (error instanceof Refusal)
      await auditAs(organization.db, undefined, requestId, { act: 'session.login-failed', objectKind: 'passkey', reason: audience })
    throw error
  }
}
