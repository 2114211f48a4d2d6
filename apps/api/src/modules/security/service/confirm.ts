import type { Db, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { fitsPassword } from '../../../plugins/passwords.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { throttle, withdrawTry } from '../../../plugins/throttle.ts'
import { accountOf } from '../../sessions/service/accounts.ts'
import { sessionOf, strengthen } from '../../sessions/service/sessions.ts'
import { findConfirmed } from '../repository/challenges.ts'
import { CHALLENGE_SECONDS, openChallenge, useChallenge } from './challenges.ts'
import type { OwnAccount } from './own-account.ts'
import { challengeOf, passkeyBehind, requestOptions } from './passkey-assertion.ts'
import type { PasskeyAssertionBody } from './passkey-bodies.ts'
import { fitsTotpOf } from './totp-code.ts'

const HOUR = 3600
const MOST_TRIES = 20

export type Proof = { currentPassword?: string; code?: string; passkey?: PasskeyAssertionBody }

/** Until when this session needs no further proof: ten minutes from the sign-in, or from the last `confirm`. */
export async function confirmedUntil({ accountId, sessionId }: OwnAccount, db: Db | Tx): Promise<Date | undefined> {
  const session = await sessionOf(db, sessionId)
  const fresh = session && new Date(session.createdAt.getTime() + CHALLENGE_SECONDS * 1000)
  const confirmed = await findConfirmed(db, accountId, sessionId)
  const until = [fresh, confirmed].filter((one) => one !== undefined).sort((one, other) => other.getTime() - one.getTime())[0]
  return until && until > new Date() ? until : undefined
}

/** @throws Refusal 403 `confirmation_required` */
export async function requireConfirmed(own: OwnAccount, db: Db | Tx): Promise<void> {
  if (!(await confirmedUntil(own, db))) throw new Refusal('confirmation_required')
}

/** What a browser signs to confirm. @throws Refusal 400 `passkey_refused` where there can be none */
export async function confirmOptions({ organization: { db }, accountId, party }: OwnAccount) {
  if (!party) throw new Refusal('passkey_refused')
  const challenge = await openChallenge(db, 'confirmation', accountId)
  return { options: await requestOptions(db, party, challenge, accountId), expiresIn: CHALLENGE_SECONDS }
}

/**
 * Shows anew who sits there, for ten minutes. A second factor makes the session strong.
 * @throws Refusal 400 `current_password_wrong`, `code_wrong`, `passkey_refused`, `challenge_over`; 429
 */
export async function confirm(own: OwnAccount, proof: Proof): Promise<{ confirmedUntil: string }> {
  const { runtime, organization, accountId, sessionId, audience, requestId } = own
  const bucket = `confirm:account:${accountId}`
  await throttle(organization.db, bucket, MOST_TRIES, HOUR)
  const by = await check(own, proof)
  await withdrawTry(organization.db, bucket, HOUR)
  await transaction(organization, async (tx) => {
    await openChallenge(tx, 'confirmed', accountId, { sessionId })
    if (by !== 'password') await strengthen(tx, sessionId)
    await auditAs(tx, { audience, accountId }, requestId, {
      act: 'session.confirmed',
      objectKind: 'session',
      objectId: sessionId,
      reason: by,
    })
  })
  if (by !== 'password') await announceSessions(runtime, organization.slug, accountId)
  return { confirmedUntil: new Date(Date.now() + CHALLENGE_SECONDS * 1000).toISOString() }
}

async function check(own: OwnAccount, { currentPassword, code, passkey }: Proof): Promise<'password' | 'totp' | 'passkey'> {
  const { organization, accountId, party } = own
  const { db } = organization
  if (currentPassword !== undefined) {
    const account = await accountOf(db, accountId)
    if (!(await fitsPassword(account?.passwordHash, currentPassword))) throw refuseField('current_password_wrong', '/currentPassword')
    return 'password'
  }
  if (code !== undefined) {
    if (!(await fitsTotpOf(organization, db, accountId, code))) throw refuseField('code_wrong', '/code')
    return 'totp'
  }
  const challenge = challengeOf(passkey!)
  const opened = await useChallenge(db, 'confirmation', challenge)
  const behind = await passkeyBehind(own, db, party, challenge, passkey!)
  if (opened.accountId !== accountId || behind.accountId !== accountId) throw new Refusal('passkey_refused')
  return 'passkey'
}
