import { transaction } from '@treppenhaus/db/transaction'
import { randomUUID } from 'node:crypto'
import { Refusal, refuseField } from '../../../errors.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { throttle } from '../../../plugins/throttle.ts'
import { accountOf } from '../../sessions/service/accounts.ts'
import { addTotp, confirmTotp, findTotp, removeTotps } from '../repository/factors.ts'
import { readName } from '../repository/settings.ts'
import { requireConfirmed } from './confirm.ts'
import { afterAdding, afterRemoving } from './factor-changes.ts'
import type { OwnAccount } from './own-account.ts'
import { fitsTotp, totpSecret, totpUri } from './totp-code.ts'

/** Begins an authenticator app; it counts once a code of it was shown. @throws Refusal 403 `confirmation_required`, 409 `already_exists` */
export async function beginTotp(own: OwnAccount): Promise<{ uri: string; secret: string }> {
  const { organization, accountId } = own
  const { db } = organization
  await requireConfirmed(own, db)
  const id = randomUUID()
  await db.transaction(async (tx) => {
    if (await findTotp(tx, accountId, true)) throw new Refusal('already_exists')
    await addTotp(tx, id, accountId)
  })
  const [account, name] = [await accountOf(db, accountId), await readName(db)]
  const secret = totpSecret(organization, id)
  return { uri: totpUri(name ?? organization.name, account?.login ?? '', secret), secret }
}

/** @throws Refusal 400 `code_wrong`, 409 when none was begun, 429 */
export async function finishTotp(own: OwnAccount, code: string): Promise<{ recoveryCodes: string[] | null }> {
  const { runtime, organization, accountId } = own
  await throttle(organization.db, `totp:account:${accountId}`, 20, 3600)
  const row = await findTotp(organization.db, accountId, false)
  if (!row) throw new Refusal('illegal_transition')
  if (!(await fitsTotp(organization, organization.db, row, code))) throw refuseField('code_wrong', '/code')
  const added = await transaction(organization, async (tx) => {
    await requireConfirmed(own, tx)
    await confirmTotp(tx, row.id)
    return afterAdding(tx, own, 'totp_added')
  })
  await announceSessions(runtime, organization.slug, accountId)
  return added
}

/** @throws Refusal 403 `confirmation_required`, 404, 409 `last_factor` */
export async function removeTotp(own: OwnAccount): Promise<void> {
  const { runtime, organization, accountId } = own
  await transaction(organization, async (tx) => {
    await requireConfirmed(own, tx)
    if (!(await removeTotps(tx, accountId))) throw new Refusal('not_found')
    await afterRemoving(tx, own, 'totp_removed')
  })
  await announceSessions(runtime, organization.slug, accountId)
}
