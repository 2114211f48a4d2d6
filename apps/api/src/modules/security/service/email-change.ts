import * as outbox from '@treppenhaus/db/outbox'
import { hashSecret } from '@treppenhaus/db/secrets'
import { transaction } from '@treppenhaus/db/transaction'
import { randomUUID } from 'node:crypto'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { throttle } from '../../../plugins/throttle.ts'
import { accountOf } from '../../sessions/service/accounts.ts'
import { addChange, withdrawChanges } from '../repository/email-changes.ts'
import { requireConfirmed } from './confirm.ts'
import type { OwnAccount } from './own-account.ts'

/**
 * Asks both addresses to confirm. Whether the new one is somebody else's nobody learns from the answer: only the mail to it says so.
 * @throws Refusal 403 `confirmation_required`, 409 `already_exists` when it is one's own already, 429
 */
export async function requestEmailChange(own: OwnAccount, email: string): Promise<void> {
  const { organization, accountId, audience, requestId } = own
  const newEmail = email.trim().toLowerCase()
  await requireConfirmed(own, organization.db)
  await throttle(organization.db, `email-change:account:${accountId}`, 5, 3600)
  await transaction(organization, async (tx) => {
    const account = await accountOf(tx, accountId)
    if (!account) throw new Refusal('not_authenticated')
    if (account.email?.toLowerCase() === newEmail) throw refuseField('already_exists', '/email')
    await withdrawChanges(tx, accountId)
    const id = randomUUID()
    await addChange(tx, {
      id,
      accountId,
      oldEmail: account.email,
      newEmail,
      oldSecretHash: account.email === null ? null : hashSecret(organization.deriveSecret('email-change-old', id)),
      newSecretHash: hashSecret(organization.deriveSecret('email-change-new', id)),
    })
    await outbox.append(tx, 'account.email-change-requested.v1', { emailChangeId: id })
    await auditAs(tx, { audience, accountId }, requestId, {
      act: 'email-change.requested',
      objectKind: 'account',
      objectId: accountId,
    })
  })
}

/** Stops a change that is under way. @throws Refusal 404 */
export async function withdrawEmailChange({ organization, accountId, audience, requestId }: OwnAccount): Promise<void> {
  await transaction(organization, async (tx) => {
    if (!(await withdrawChanges(tx, accountId))) throw new Refusal('not_found')
    await auditAs(tx, { audience, accountId }, requestId, {
      act: 'email-change.withdrawn',
      objectKind: 'account',
      objectId: accountId,
      reason: 'by the holder',
    })
  })
}
