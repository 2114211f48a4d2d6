import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { SignInMethod } from '@treppenhaus/db/schema/accounts'
import { auditAs } from '../../../plugins/audit.ts'
import { type Account, findAnyAccount, hadSession } from '../repository.ts'
import type { SessionContext } from './context.ts'
import { deviceCookie, knownDevice } from './known-device.ts'
import { type Grant, grantOf, startSession } from './tokens.ts'

/** What proved who it is. `strong`: a second factor, or a passkey with user verification. */
export type Proof = { method: SignInMethod; strong: boolean }

/** A session, and the cookie by which the device is known from now on. */
export type SignedIn = Grant & { device: string }

/**
 * The end of every way in: starts a session with its entry in the audit, and tells the holder where the device is new to an account
 * that was used before. The route hands the result to `sendCookies`.
 */
export async function startSignedIn(
  context: SessionContext,
  tx: Tx,
  account: Pick<Account, 'id'>,
  { method, strong }: Proof,
): Promise<SignedIn> {
  const { audience, requestId } = context
  const { login = '' } = (await findAnyAccount(tx, account.id)) ?? {}
  const isNew = knownDevice(context, login) === undefined && (await hadSession(tx, account.id))
  const session = await startSession(context, tx, account.id, { method, strong })
  await auditAs(tx, { audience, accountId: account.id }, requestId, {
    act: 'session.started',
    objectKind: 'session',
    objectId: session.id,
    reason: `${method.replaceAll('_', ' ')}${strong ? ', strong' : ''}`,
  })
  if (isNew) await outbox.append(tx, 'account.new-device.v1', { accountId: account.id, sessionId: session.id })
  return { ...(await grantOf(context, tx, session)), device: deviceCookie(context, login) }
}
