import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { placeOf } from '../../../plugins/place.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { endSession, isAlive, lockByToken, rotate, type SessionRow } from '../repository.ts'
import type { SessionContext } from './context.ts'
import { type Grant, grantOf, refreshHashOf, refreshTokenOf } from './tokens.ts'

/** For so long the token before counts too, and gives the same successor: a second tab, or an answer that was lost. */
const GRACE_MS = 10_000

/**
 * Uses a refresh token up and gives its successor. A token that was used up earlier was stolen, from us or from the thief: the whole
 * session ends, with an entry in the audit and a message to the account's holder.
 * @throws Refusal 401
 */
export async function refreshSession(context: SessionContext, token: string | undefined): Promise<Grant> {
  const hash = refreshHashOf(context, token)
  if (!hash) throw new Refusal('not_authenticated')
  const outcome = await transaction(context.organization, (tx) => useUp(context, tx, hash))
  if (outcome === undefined) throw new Refusal('not_authenticated')
  if ('stolenFrom' in outcome) {
    await announceSessions(context.app.runtime, context.organization.slug, outcome.stolenFrom)
    throw new Refusal('not_authenticated')
  }
  return outcome
}

async function useUp(context: SessionContext, tx: Tx, hash: string): Promise<Grant | { stolenFrom: string } | undefined> {
  const session = await lockByToken(tx, context.audience, hash)
  if (!session || !(await isAlive(tx, session))) return undefined
  if (session.refreshHash === hash) {
    const next = hashSecret(refreshTokenOf(context, session.id, session.rotations + 1))
    return grantOf(context, tx, await rotate(tx, session, next, await placeOf(context.ip)))
  }
  const age = Date.now() - session.rotatedAt.getTime()
  if (session.previousHash === hash && age < GRACE_MS) return grantOf(context, tx, session)
  await endStolen(context, tx, session)
  return { stolenFrom: session.accountId }
}

async function endStolen({ requestId, audience }: SessionContext, tx: Tx, { id, accountId }: SessionRow): Promise<void> {
  await endSession(tx, id, 'stolen')
  const entry = { act: 'session.stolen', objectKind: 'session', objectId: id, reason: 'refresh token used twice' }
  await auditAs(tx, { audience, accountId }, requestId, entry)
  await outbox.append(tx, 'account.session-stolen.v1', { accountId, sessionId: id })
}
