import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { deriveSecret, hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { fitsPassword, hashPassword } from '../../../plugins/passwords.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { netOf, throttle, withdrawTry } from '../../../plugins/throttle.ts'
import { isWeakPassword } from '../../../plugins/weak-passwords.ts'
import {
  addReset,
  allowsPasswords,
  endSessions,
  findAccount,
  findAnyAccount,
  findSession,
  lockReset,
  setPassword,
  useResets,
} from '../repository.ts'
import type { SessionContext } from './context.ts'
import { type Grant, grantOf, startSession } from './tokens.ts'

const HOUR = 3600
/** Longer than the work for an account that exists takes, so that the time of the answer tells nothing. */
const ANSWER_MS = 150

/** Sends a link to the account's address, if there is such an account; nobody learns which. @throws Refusal 429 */
export async function forgetPassword(context: SessionContext, login: string): Promise<void> {
  const { organization, audience, ip } = context
  const name = login.trim().toLowerCase()
  await throttle(organization.db, `forgot:account:${audience}:${name}`, 5, HOUR)
  await throttle(organization.db, `forgot:net:${netOf(ip)}`, 50, HOUR)
  await Promise.all([requestReset(context, name), setTimeout(ANSWER_MS)])
}

async function requestReset({ app, organization, audience, requestId }: SessionContext, login: string): Promise<void> {
  await transaction(organization, async (tx) => {
    const allowed = await allowsPasswords(tx, audience)
    const account = await findAccount(tx, audience, login)
    if (!account || !allowed) return
    const resetId = randomUUID()
    await addReset(tx, resetId, account.id, hashSecret(deriveSecret(app.runtime.env.appKey, 'password-reset', organization.slug, resetId)))
    await outbox.append(tx, 'account.password-reset-requested.v1', { accountId: account.id, resetId, audience })
    await auditAs(tx, undefined, requestId, { act: 'password.reset-requested', objectKind: 'account', objectId: account.id })
  })
}

/** Sets a new password by the link that was sent, once. @throws Refusal 401 `link_invalid`, 400 `password_too_weak`, 429 */
export async function resetPassword(context: SessionContext, { token, password }: { token: string; password: string }): Promise<void> {
  const { app, organization, audience, ip } = context
  await throttle(organization.db, `reset:net:${netOf(ip)}`, 50, HOUR)
  const secretHash = hashSecret(token)
  const open = await lockReset(organization.db, audience, secretHash)
  if (!open || !(await allowsPasswords(organization.db, audience))) throw new Refusal('link_invalid')
  if (isWeakPassword(password, open.login)) throw refuseField('password_too_weak', '/password')
  const passwordHash = await hashPassword(password)
  await transaction(organization, async (tx) => {
    const account = await lockReset(tx, audience, secretHash)
    if (!account) throw new Refusal('link_invalid')
    await replacePassword(context, tx, account.id, passwordHash, 'reset')
  })
  await announceSessions(app.runtime, organization.slug, open.id)
}

/**
 * Ends all sessions, and gives this device a new one.
 * @throws Refusal 400 `current_password_wrong` or `password_too_weak`, 403 where the audience may not use passwords, 429
 */
export async function changePassword(
  context: SessionContext,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<Grant> {
  const { app, organization, audience } = context
  if (!(await allowsPasswords(organization.db, audience))) throw new Refusal('forbidden')
  const bucket = `change:account:${accountId}`
  await throttle(organization.db, bucket, 10, HOUR)
  const account = await findAnyAccount(organization.db, accountId)
  if (!(await fitsPassword(account?.passwordHash, currentPassword)) || !account)
    throw refuseField('current_password_wrong', '/currentPassword')
  await withdrawTry(organization.db, bucket, HOUR)
  if (isWeakPassword(newPassword, account.login)) throw refuseField('password_too_weak', '/newPassword')
  const passwordHash = await hashPassword(newPassword)
  const grant = await transaction(organization, async (tx) => {
    const { method = 'password', strong = false } = (await findSession(tx, sessionId)) ?? {}
    await replacePassword(context, tx, accountId, passwordHash, 'changed')
    return grantOf(context, tx, await startSession(context, tx, accountId, { method, strong }))
  })
  await announceSessions(app.runtime, organization.slug, accountId)
  return grant
}

/** Ends every session, and every link for a new one. @param reason how it came about */
export async function replacePassword(
  { audience, requestId }: SessionContext,
  tx: Tx,
  accountId: string,
  passwordHash: string,
  reason: string,
): Promise<void> {
  await setPassword(tx, accountId, passwordHash)
  await useResets(tx, accountId)
  await endSessions(tx, accountId, 'password_changed')
  await outbox.append(tx, 'account.password-changed.v1', { accountId }, accountId)
  await auditAs(tx, { audience, accountId }, requestId, { act: 'password.changed', objectKind: 'account', objectId: accountId, reason })
}
