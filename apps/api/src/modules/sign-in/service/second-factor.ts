import type { Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import type { RelyingParty } from '../../../plugins/relying-party.ts'
import { throttle, withdrawTry } from '../../../plugins/throttle.ts'
import { CHALLENGE_SECONDS, openChallenge, tryChallenge, useChallenge } from '../../security/service/challenges.ts'
import { noteChange } from '../../security/service/factor-changes.ts'
import { factorsOf } from '../../security/service/factors.ts'
import { passkeyBehind, requestOptions } from '../../security/service/passkey-assertion.ts'
import type { PasskeyAssertionBody } from '../../security/service/passkey-bodies.ts'
import { fitsRecoveryCode } from '../../security/service/recovery-codes.ts'
import { fitsTotpOf } from '../../security/service/totp-code.ts'
import { accountById } from '../../sessions/service/accounts.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { type SignedIn, startSignedIn } from '../../sessions/service/start-signed-in.ts'

const MOST_TRIES = 5
const WINDOW = 3600
const MOST_TRIES_OF_ACCOUNT = 20

type Asked = { challenge: string; methods: ('totp' | 'passkey' | 'recovery_code')[]; expiresIn: number }
export type SecondFactorAsked = { secondFactor: Asked & { passkey: Awaited<ReturnType<typeof requestOptions>> | null } }
export type SecondFactor = { challenge: string; code?: string; recoveryCode?: string; passkey?: PasskeyAssertionBody }

/** What an account that has a second factor is asked for after the first one; undefined: it has none. */
export async function askSecondFactor(party: RelyingParty | undefined, tx: Tx, accountId: string): Promise<SecondFactorAsked | undefined> {
  const { totp, passkeys, recoveryCodes } = await factorsOf(tx, accountId)
  if (!totp && !passkeys) return undefined
  const challenge = await openChallenge(tx, 'second_factor', accountId)
  const passkey = passkeys && party ? await requestOptions(tx, party, challenge, accountId) : null
  const methods = [
    ...(totp ? (['totp'] as const) : []),
    ...(passkey ? (['passkey'] as const) : []),
    ...(recoveryCodes ? (['recovery_code'] as const) : []),
  ]
  return { secondFactor: { challenge, methods, passkey, expiresIn: CHALLENGE_SECONDS } }
}

/**
 * Completes a sign-in by password. Five wrong tries end the challenge, twenty an hour the account's.
 * @throws Refusal 400 `code_wrong`, `passkey_refused` or `challenge_over`; 429
 */
export async function completeSignIn(
  context: SessionContext,
  party: RelyingParty | undefined,
  { challenge, ...factor }: SecondFactor,
): Promise<SignedIn> {
  const { organization, audience, requestId } = context
  const { accountId } = await tryChallenge(organization.db, 'second_factor', challenge, MOST_TRIES)
  const account = accountId === null ? undefined : await accountById(organization.db, audience, accountId)
  if (!account) throw new Refusal('challenge_over')
  const bucket = `second-factor:account:${account.id}`
  await throttle(organization.db, bucket, MOST_TRIES_OF_ACCOUNT, WINDOW)
  const wrong = await check(context, party, account.id, challenge, factor)
  if (wrong) {
    const failed = { act: 'session.second-factor-failed', objectKind: 'account', objectId: account.id, reason: audience }
    await auditAs(organization.db, undefined, requestId, failed)
    throw wrong
  }
  await withdrawTry(organization.db, bucket, WINDOW)
  return transaction(organization, async (tx) => {
    await useChallenge(tx, 'second_factor', challenge)
    if (factor.recoveryCode !== undefined) await noteChange(tx, { audience, accountId: account.id, requestId }, 'recovery_code_used')
    return startSignedIn(context, tx, account, { method: 'password', strong: true })
  })
}

/** A factor that fits is used up by that, even if the challenge was used by somebody else meanwhile. @returns why it does not fit */
async function check(
  { organization, requestId }: SessionContext,
  party: RelyingParty | undefined,
  accountId: string,
  challenge: string,
  { code, recoveryCode, passkey }: Omit<SecondFactor, 'challenge'>,
): Promise<Refusal | undefined> {
  const { db } = organization
  if (code !== undefined) return (await fitsTotpOf(organization, db, accountId, code)) ? undefined : refuseField('code_wrong', '/code')
  if (recoveryCode !== undefined)
    return (await fitsRecoveryCode(db, accountId, recoveryCode)) ? undefined : refuseField('code_wrong', '/recoveryCode')
  try {
    const behind = await passkeyBehind({ organization, requestId }, db, party, challenge, passkey!)
    return behind.accountId === accountId ? undefined : new Refusal('passkey_refused')
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
