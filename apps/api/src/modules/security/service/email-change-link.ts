import type { Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import * as outbox from '@treppenhaus/db/outbox'
import { hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { netOf, throttle } from '../../../plugins/throttle.ts'
import { type Account, accountById } from '../../sessions/service/accounts.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { endOtherSessions } from '../../sessions/service/log-out.ts'
import {
  type EmailChangeRow,
  isTaken,
  lockChange,
  noteApplied,
  noteConfirmed,
  setEmail,
  setEmailOfHolder,
  withdrawChanges,
} from '../repository/email-changes.ts'

type Side = 'old' | 'new'
type Found = { change: EmailChangeRow; account: Account; side: Side }

const shown = ({ change, side }: Pick<Found, 'change' | 'side'>) => ({
  side,
  newEmail: change.newEmail,
  oldConfirmed: change.oldConfirmedAt !== null,
  newConfirmed: change.newConfirmedAt !== null,
  applied: change.appliedAt !== null,
})

/** What the link of one of the two addresses is about. @throws Refusal 401 `link_invalid`, 429 */
export async function readEmailChange(context: SessionContext, token: string) {
  await limit(context, 'read')
  return context.organization.db.transaction(async (tx) => shown(await findByToken(context, tx, token)))
}

/**
 * Confirms for one address. When both have, the account has the new address, and its other sessions end.
 * @param refreshToken of this browser: if it is signed in to the account, it stays so
 * @throws Refusal 401 `link_invalid`, 429
 */
export async function confirmEmailChange(context: SessionContext, token: string, refreshToken: string | undefined) {
  await limit(context, 'confirm')
  const { app, organization, requestId, audience } = context
  const { answer, accountId } = await transaction(organization, async (tx) => {
    const { change, account, side } = await findByToken(context, tx, token)
    if (change.appliedAt) return { answer: shown({ change, side }) }
    const confirmed = await noteConfirmed(tx, change.id, side)
    await auditAs(tx, { audience, accountId: account.id }, requestId, {
      act: 'email-change.confirmed',
      objectKind: 'account',
      objectId: account.id,
      reason: `${side} address`,
    })
    const isComplete = confirmed.newConfirmedAt !== null && (confirmed.oldSecretHash === null || confirmed.oldConfirmedAt !== null)
    if (!isComplete) return { answer: shown({ change: confirmed, side }) }
    await apply(context, tx, confirmed, account)
    // A first address takes nothing from anybody who is signed in.
    if (confirmed.oldEmail !== null) await endOtherSessions(context, tx, account.id, refreshToken, 'email_changed')
    return { answer: { ...shown({ change: confirmed, side }), applied: true }, accountId: account.id }
  })
  if (accountId) await announceSessions(app.runtime, organization.slug, accountId)
  return answer
}

async function apply({ audience, requestId }: SessionContext, tx: Tx, change: EmailChangeRow, account: Account): Promise<void> {
  if (await isTaken(tx, account, change.newEmail)) throw new Refusal('link_invalid')
  const login = account.login === account.email?.toLowerCase() ? change.newEmail : account.login
  await setEmail(tx, account.id, change.newEmail, login)
  await recordAs(tx, account.id)
  await setEmailOfHolder(tx, account, change.newEmail)
  await noteApplied(tx, change.id)
  await outbox.append(tx, 'account.email-changed.v1', { emailChangeId: change.id })
  await auditAs(tx, { audience, accountId: account.id }, requestId, {
    act: 'email-change.applied',
    objectKind: 'account',
    objectId: account.id,
  })
}

/** Either address may stop it. @throws Refusal 401 `link_invalid`, also when it was applied already; 429 */
export async function stopEmailChange(context: SessionContext, token: string): Promise<void> {
  await limit(context, 'stop')
  await transaction(context.organization, async (tx) => {
    const { change, account, side } = await findByToken(context, tx, token)
    if (change.appliedAt) throw new Refusal('link_invalid')
    await withdrawChanges(tx, account.id)
    await auditAs(tx, { audience: context.audience, accountId: account.id }, context.requestId, {
      act: 'email-change.withdrawn',
      objectKind: 'account',
      objectId: account.id,
      reason: `${side} address`,
    })
  })
}

const limit = ({ organization, audience, ip }: SessionContext, act: 'read' | 'confirm' | 'stop') =>
  throttle(organization.db, `email-change-${act}:net:${audience}:${netOf(ip)}`, 50, 3600)

async function findByToken({ audience }: SessionContext, tx: Tx, token: string): Promise<Found> {
  const hash = hashSecret(token)
  const change = await lockChange(tx, hash)
  const account = change && (await accountById(tx, audience, change.accountId))
  if (!change || !account) throw new Refusal('link_invalid')
  return { change, account, side: change.oldSecretHash === hash ? 'old' : 'new' }
}
