import { transaction } from '@treppenhaus/db/transaction'
import { auditAs } from '../../../plugins/audit.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { endSession, endSessions, lockByToken } from '../repository.ts'
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

/** Ends every session of an account. */
export async function logOutEverywhere({ app, organization, audience, requestId }: SessionContext, accountId: string): Promise<void> {
  await transaction(organization, async (tx) => {
    await endSessions(tx, accountId, 'logout_everywhere')
    await auditAs(tx, { audience, accountId }, requestId, { act: 'session.all-ended', objectKind: 'account', objectId: accountId })
  })
  await announceSessions(app.runtime, organization.slug, accountId)
}
