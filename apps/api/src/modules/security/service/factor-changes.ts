import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { SecondFactorChange } from '@treppenhaus/domain/events'
import { auditAs } from '../../../plugins/audit.ts'
import { Refusal } from '../../../errors.ts'
import { strengthen, weaken } from '../../sessions/service/sessions.ts'
import { countRecoveryCodes, findTotp, listPasskeys, removeRecoveryCodes } from '../repository/factors.ts'
import { wantsFactor } from '../repository/settings.ts'
import type { OwnAccount } from './own-account.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

type Who = Pick<OwnAccount, 'audience' | 'accountId' | 'requestId'>

/** Writes a change of what protects an account: in the audit, and to its holder. */
export async function noteChange(tx: Tx, { audience, accountId, requestId }: Who, change: SecondFactorChange): Promise<void> {
  await auditAs(tx, { audience, accountId }, requestId, {
    act: 'second-factor.changed',
    objectKind: 'account',
    objectId: accountId,
    reason: change.replaceAll('_', ' '),
  })
  await outbox.append(tx, 'account.second-factor-changed.v1', { accountId, change })
}

/** After a factor was added: the session is strong, and with the first factor come recovery codes. */
export async function afterAdding(
  tx: Tx,
  own: OwnAccount,
  change: 'totp_added' | 'passkey_added',
): Promise<{ recoveryCodes: string[] | null }> {
  await strengthen(tx, own.sessionId)
  await noteChange(tx, own, change)
  const left = await countRecoveryCodes(tx, own.accountId)
  return { recoveryCodes: left > 0 ? null : await makeRecoveryCodes(tx, own.accountId) }
}

/**
 * After a factor was removed: without any, recovery codes and strong sessions are gone too.
 * @throws Refusal 409 `last_factor` where the organization asks for one, which rolls the removal back
 */
export async function afterRemoving(tx: Tx, own: OwnAccount, change: 'totp_removed' | 'passkey_removed'): Promise<void> {
  const { accountId, audience } = own
  if (!(await findTotp(tx, accountId, true)) && (await listPasskeys(tx, accountId)).length === 0) {
    if (await wantsFactor(tx, audience)) throw new Refusal('last_factor')
    await removeRecoveryCodes(tx, accountId)
    await weaken(tx, accountId)
  }
  await noteChange(tx, own, change)
}
