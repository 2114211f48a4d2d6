import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import type { Actor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import * as repository from './repository/consents.ts'
import type { ConsentList, GiveConsentBody } from './schema.ts'
import { consentWording } from './service/word-consents.ts'

export { directoryRecord, directoryWording } from './service/word-consents.ts'

const offered = ['privacy_notice', 'sms', 'push'] as const

export async function listConsents(organization: Organization, db: Db | Tx, accountId: string): Promise<Static<typeof ConsentList>> {
  const found = await repository.listConsents(db, accountId)
  const { locale, organizationName } = await repository.accountOf(db, accountId)
  return {
    items: found.map((consent) => ({ ...consent, withdrawable: consent.current && consent.given && consent.subject !== 'privacy_notice' })),
    offers: offered.map((subject) => ({ subject, wording: consentWording(subject, locale, organizationName ?? organization.name) })),
  }
}

/** Writes down what was agreed to, or taken back, in these words. */
export const recordConsent = (tx: Tx, consent: repository.NewConsent) => repository.addConsent(tx, consent)

/**
 * Gives a consent by the wording that was shown, or takes the present one back, with all that hangs on it.
 * @throws Refusal 409 `wording_changed`, 409 `illegal_transition` where nothing was given
 */
export async function changeConsent(
  organization: Organization,
  tx: Tx,
  actor: Actor,
  accountId: string,
  requestId: string,
  body: Static<typeof GiveConsentBody>,
) {
  await (body.given ? give(organization, tx, accountId, body) : withdraw(tx, accountId, body))
  const act = body.given ? 'consent.given' : 'consent.withdrawn'
  await auditAs(tx, actor, requestId, { act, objectKind: 'account', objectId: accountId, reason: body.subject })
  return listConsents(organization, tx, accountId)
}

async function give(organization: Organization, tx: Tx, accountId: string, { subject, wording }: Static<typeof GiveConsentBody>) {
  // What neighbours see is chosen field by field, at the directory.
  if (subject === 'directory') throw refuseField('invalid_request', '/subject')
  const name = (await repository.accountOf(tx, accountId)).organizationName ?? organization.name
  const locale = (['de', 'en'] as const).find((each) => consentWording(subject, each, name) === wording)
  if (!locale || wording === undefined) throw refuseField('wording_changed', '/wording')
  await repository.addConsent(tx, { accountId, subject, given: true, wording, locale })
}

async function withdraw(tx: Tx, accountId: string, { subject, propertyId = null }: Static<typeof GiveConsentBody>) {
  if (subject === 'privacy_notice') throw refuseField('invalid_request', '/subject')
  const all = await repository.listConsents(tx, accountId)
  const present = all.find((consent) => consent.current && consent.subject === subject && consent.propertyId === propertyId)
  if (!present?.given) throw new Refusal('illegal_transition', { state: 'not_given' })
  const { wording, locale } = present
  await repository.addConsent(tx, { accountId, subject, propertyId, given: false, wording, locale })
  if (subject !== 'directory') return repository.silence(tx, accountId, subject)
  const { personId } = await repository.accountOf(tx, accountId)
  if (personId && propertyId) await repository.leaveDirectory(tx, personId, propertyId)
}
