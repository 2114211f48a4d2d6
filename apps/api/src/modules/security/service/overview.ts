import { transaction } from '@treppenhaus/db/transaction'
import { Refusal } from '../../../errors.ts'
import { accountOf, allowsPasswords } from '../../sessions/service/accounts.ts'
import { sessionOf } from '../../sessions/service/sessions.ts'
import { countRecoveryCodes, findTotp, listPasskeys } from '../repository/factors.ts'
import { findPendingChange } from '../repository/email-changes.ts'
import { wantsFactor } from '../repository/settings.ts'
import { confirmedUntil, requireConfirmed } from './confirm.ts'
import { noteChange } from './factor-changes.ts'
import type { OwnAccount } from './own-account.ts'
import { shownPasskey } from './passkeys.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

/** How one signs in, and what protects the account. @throws Refusal 401 */
export async function readSecurity(own: OwnAccount) {
  const { organization, accountId, sessionId, audience } = own
  const { db } = organization
  const account = await accountOf(db, accountId)
  if (!account) throw new Refusal('not_authenticated')
  const [totp, passkeys, session] = [await findTotp(db, accountId, true), await listPasskeys(db, accountId), await sessionOf(db, sessionId)]
  const isSet = account.passwordHash !== null
  const factorRequired = await wantsFactor(db, audience)
  return {
    login: account.login,
    email: account.email,
    password: { isSet, allowed: await allowsPasswords(db, audience) },
    totp: totp?.confirmedAt ? { confirmedAt: totp.confirmedAt.toISOString() } : null,
    passkeys: passkeys.map(shownPasskey),
    recoveryCodesLeft: await countRecoveryCodes(db, accountId),
    factorRequired,
    owesFactor: factorRequired && !session?.strong,
    confirmedUntil: (await confirmedUntil(own, db))?.toISOString() ?? null,
    confirmBy: [
      ...(isSet ? (['password'] as const) : []),
      ...(totp ? (['totp'] as const) : []),
      ...(passkeys.length > 0 && own.party ? (['passkey'] as const) : []),
    ],
    emailChange: await pendingChange(own),
  }
}

async function pendingChange({ organization: { db }, accountId }: OwnAccount) {
  const change = await findPendingChange(db, accountId)
  if (!change) return null
  const { newEmail, oldEmail, oldConfirmedAt, newConfirmedAt, expiresAt } = change
  return {
    newEmail,
    oldEmail,
    oldConfirmed: oldConfirmedAt !== null,
    newConfirmed: newConfirmedAt !== null,
    expiresAt: expiresAt.toISOString(),
  }
}

/** Ten new codes instead of the earlier ones. @throws Refusal 403 `confirmation_required`, 409 without a second factor */
export function renewRecoveryCodes(own: OwnAccount): Promise<{ recoveryCodes: string[] }> {
  const { organization, accountId } = own
  return transaction(organization, async (tx) => {
    await requireConfirmed(own, tx)
    const isProtected = (await findTotp(tx, accountId, true)) !== undefined || (await listPasskeys(tx, accountId)).length > 0
    if (!isProtected) throw new Refusal('illegal_transition')
    await noteChange(tx, own, 'recovery_codes_made')
    return { recoveryCodes: await makeRecoveryCodes(tx, accountId) }
  })
}
