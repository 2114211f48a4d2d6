import { deviceOf } from '@treppenhaus/domain/device'
import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { isLocalNet } from '../../../plugins/place.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { endSession, findSession, listSessions, makeStrong, makeWeak, type SessionRow } from '../repository.ts'
import type { SessionContext } from './context.ts'

export { findSession as sessionOf, makeStrong as strengthen, makeWeak as weaken }

/** Where the account is signed in, this session first. */
export async function readSessions({ organization: { db } }: SessionContext, accountId: string, currentId: string) {
  const rows = await listSessions(db, accountId)
  const items = rows.map((row) => shown(row, currentId))
  return { items: [...items.filter(({ current }) => current), ...items.filter(({ current }) => !current)] }
}

function shown(row: SessionRow, currentId: string) {
  const { id, userAgent, method, strong, network, country, createdAt, rotatedAt } = row
  return {
    id,
    current: id === currentId,
    ...deviceOf(userAgent),
    method,
    strong,
    network,
    local: isLocalNet(network),
    country,
    createdAt: createdAt.toISOString(),
    lastUsedAt: rotatedAt.toISOString(),
  }
}

/** Ends one session of the account, at once. @throws Refusal 404 */
export async function endOneSession(
  { app, organization, audience, requestId }: SessionContext,
  accountId: string,
  sessionId: string,
): Promise<void> {
  await transaction(organization, async (tx) => {
    const session = await findSession(tx, sessionId)
    if (session?.accountId !== accountId || !(await endSession(tx, sessionId, 'ended'))) throw new Refusal('not_found')
    const ended = { act: 'session.ended', objectKind: 'session', objectId: sessionId, reason: 'by the holder' }
    await auditAs(tx, { audience, accountId }, requestId, ended)
  })
  await announceSessions(app.runtime, organization.slug, accountId)
}
