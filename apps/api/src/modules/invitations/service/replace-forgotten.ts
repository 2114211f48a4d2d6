import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { passkeys, totps } from '@treppenhaus/db/schema/second-factors'
import { and, eq, isNotNull } from 'drizzle-orm'
import { auditAs } from '../../../plugins/audit.ts'
import { type Account, endSessions, setPassword, useResets } from '../../sessions/repository.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { startSignedIn } from '../../sessions/service/start-signed-in.ts'
import { markJoined, type OpenRow } from '../redeem-repository.ts'
import type { Joined } from './redeem-invitation.ts'

/**
 * A new password by letter, for an account that no link can reach. All sessions end. Where the account has a second factor, the letter
 * alone lets nobody in.
 */
export async function replaceForgotten(
  context: SessionContext,
  tx: Tx,
  { invitation }: OpenRow,
  account: Account,
  passwordHash: string | null,
): Promise<Joined> {
  const { audience, requestId } = context
  const { id: accountId, login } = account
  if (passwordHash !== null) await setPassword(tx, accountId, passwordHash)
  await useResets(tx, accountId)
  await endSessions(tx, accountId, 'password_changed')
  await markJoined(tx, invitation.id, accountId)
  await outbox.append(tx, 'account.password-changed.v1', { accountId }, accountId)
  const entry = { act: 'password.changed', objectKind: 'account', objectId: accountId, reason: 'letter' }
  await auditAs(tx, { audience, accountId }, requestId, entry)
  if (await hasSecondFactor(tx, accountId)) return { grant: null, login, emailToConfirm: null }
  const grant = await startSignedIn(context, tx, account, { method: 'invitation', strong: false })
  return { grant, login, emailToConfirm: null }
}

async function hasSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const codes = await tx.$count(totps, and(eq(totps.accountId, accountId), isNotNull(totps.confirmedAt)))
  return codes + (await tx.$count(passkeys, eq(passkeys.accountId, accountId))) > 0
}
