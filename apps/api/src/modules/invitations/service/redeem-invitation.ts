import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { consents } from '@treppenhaus/db/schema/consents'
import { settings } from '@treppenhaus/db/schema/settings'
import { transaction } from '@treppenhaus/db/transaction'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { hashPassword } from '../../../plugins/passwords.ts'
import { isWeakPassword } from '../../../plugins/weak-passwords.ts'
import { announceSessions } from '../../../plugins/session-notices.ts'
import { throttle } from '../../../plugins/throttle.ts'
import type { Account } from '../../sessions/repository.ts'
import type { SessionContext } from '../../sessions/service/context.ts'
import { type SignedIn, startSignedIn } from '../../sessions/service/start-signed-in.ts'
import { findOpen, isTaken, markJoined, type OpenRow } from '../repository/find-open.ts'
import type { RedeemInvitationBody } from '../schema.ts'
import { requestEmailConfirmation } from './confirm-email.ts'
import { isEmail, loginNameOf } from './login-name.ts'
import { replaceForgotten } from './replace-forgotten.ts'
import { requireOpen } from './secret.ts'

export type Redeeming = Static<typeof RedeemInvitationBody>
export type Joined = { grant: SignedIn | null; login: string; emailToConfirm: string | null }

const HOUR = 3600

/**
 * Makes the account of an invitation and logs in, in one transaction; of many at the same time one is let in. Where the account is there
 * already and has no e-mail address, its password is replaced.
 * @throws Refusal 401 `link_invalid`; 400 `login_invalid`, `password_too_weak`; 409 `login_taken`; 429
 */
export async function redeemInvitation(context: SessionContext, body: Redeeming): Promise<Joined> {
  const { organization, audience, app } = context
  const { invitation, account, secretHash } = await requireOpen(organization, body, context)
  if (invitation.audience !== audience) throw new Refusal('link_invalid')
  // Who may join could otherwise ask for one log-in name after the other.
  await throttle(organization.db, `invitation:redeem:${invitation.id}`, 100, HOUR)
  const login = account?.login ?? loginNameOf(invitation, body.login)
  const passwordHash = await passwordHashOf(context, login, body.password)
  const joined = await transaction(organization, async (tx) => {
    const open = await findOpen(tx, secretHash, true)
    if (!open) throw new Refusal('link_invalid')
    return open.account
      ? replaceForgotten(context, tx, open, open.account, passwordHash)
      : join(context, tx, open, login, passwordHash, body)
  })
  if (account) await announceSessions(app.runtime, organization.slug, account.id)
  return joined
}

/** None where the audience signs in by other means. */
async function passwordHashOf({ organization, audience }: SessionContext, login: string, password: string | undefined) {
  const [office] = await organization.db.select({ passwordAudiences: settings.passwordAudiences }).from(settings)
  if (office && !office.passwordAudiences.includes(audience)) return null
  if (password === undefined || isWeakPassword(password, login)) throw refuseField('password_too_weak', '/password')
  return hashPassword(password)
}

async function join(
  context: SessionContext,
  tx: Tx,
  { invitation, name }: OpenRow,
  login: string,
  passwordHash: string | null,
  body: Redeeming,
): Promise<Joined> {
  const { organization, audience, requestId } = context
  const { id: invitationId, email } = invitation
  const account = await addAccount(tx, invitation, { login, passwordHash, displayName: name, locale: body.locale })
  await markJoined(tx, invitationId, account.id)
  await agree(tx, account.id, body)
  const emailToConfirm = email === null && isEmail(login) ? login : null
  if (emailToConfirm) await requestEmailConfirmation(tx, organization, account.id, emailToConfirm)
  await outbox.append(tx, 'account.joined.v1', { accountId: account.id, invitationId }, account.id)
  const entry = { act: 'account.joined', objectKind: 'account', objectId: account.id, reason: 'invitation' }
  await auditAs(tx, { audience, accountId: account.id }, requestId, entry)
  const grant = await startSignedIn(context, tx, account, { method: 'invitation', strong: false })
  return { grant, login, emailToConfirm }
}

type Values = Pick<typeof accounts.$inferInsert, 'login' | 'passwordHash' | 'displayName' | 'locale'>

/** The link came to the address, so it is the holder's. @throws Refusal 409 `login_taken` */
async function addAccount(tx: Tx, invitation: OpenRow['invitation'], values: Values): Promise<Account> {
  const { audience, personId, staffId, contractorId, email } = invitation
  const holder = { audience, personId, staffId, contractorId }
  const verified = email === null ? {} : { email, emailVerifiedAt: new Date() }
  const [account] = await tx
    .insert(accounts)
    .values({ ...values, ...holder, ...verified })
    .onConflictDoNothing()
    .returning()
  if (account) return account
  if (await isTaken(tx, audience, values.login)) throw refuseField('login_taken', '/login')
  throw new Refusal('link_invalid') // another invitation of the same person was faster
}

/** The sentence that was shown, and the notice it is about. */
async function agree(tx: Tx, accountId: string, { privacyNotice: { wording, locale } }: Redeeming): Promise<void> {
  const [office] = await tx.select({ de: settings.privacyDe, en: settings.privacyEn }).from(settings)
  const notice = office?.[locale] ?? ''
  const whole = notice ? `${wording}\n\n${notice}` : wording
  await tx.insert(consents).values({ accountId, subject: 'privacy_notice', given: true, wording: whole, locale })
}
