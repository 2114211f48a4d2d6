import type { Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { auditAs } from '../../../plugins/audit.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { type Ending, endSession, endSessions, lockByToken } from '../repository.ts'
import type { SessionContext } from './context.ts'
import { refreshHashOf } from './tokens.ts'

/** Ends the session of a refresh token; a token that is not known ends nothing and is no error. */
export async function logOut(context: SessionContext, token: string | undefined): Promise<void> {
  const { app, organization, audience, requestId } = context
  const hash = refreshHashOf(context, token)
  if (!hash) return
  const accountId = await transaction(organization, async (tx) => {
    const session = await lockByToken(tx, audience, hash)
    if (!session || !(await endSession(tx, session.id, 'logout'))) return undefined
    const ended = { act: 'session.ended', objectKind: 'session', objectId: session.id }
    await auditAs(tx, { audience, accountId: session.accountId }, requestId, ended)
    return session.accountId
  })
  if (accountId) await announceSessions(app.runtime, organization.slug, accountId)
}

/** Ends every session of an account. @param keep the one to leave */
export async function logOutEverywhere(context: SessionContext, accountId: string, keep?: string): Promise<void> {
  const { app, organization, audience, requestId } = context
  await transaction(organization, async (tx) => {
    await endSessions(tx, accountId, 'logout_everywhere', keep)
    const ended = { act: keep ? 'session.others-ended' : 'session.all-ended', objectKind: 'account', objectId: accountId }
    await auditAs(tx, { audience, accountId }, requestId, ended)
  })
  await announceSessions(app.runtime, organization.slug, accountId)
}

/** Ends the sessions of an account but that of this browser, if it is one of them. */
export async function endOtherSessions(
  context: SessionContext,
  tx: Tx,
  accountId: string,
  refreshToken: string | undefined,
  because: Ending,
): Promise<void> {
  const hash = refreshHashOf(context, refreshToken)
  const here = hash && (await lockByToken(tx, context.audience, hash))
  await endSessions(tx, accountId, because, here && here.accountId === accountId ? here.id : undefined)
}
