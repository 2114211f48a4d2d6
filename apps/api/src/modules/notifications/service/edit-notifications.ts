import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { Audience } from '@treppenhaus/domain/master-data'
import { compulsoryTopics, timingsOf, topicsOf } from '@treppenhaus/domain/notifications'
import type { Actor } from '@treppenhaus/domain/policy'
import { minutesOf } from '@treppenhaus/domain/quiet-hours'
import { internationalNumber, mayCall, SMS_NUMBERS } from '@treppenhaus/domain/telephone-number'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { throttle } from '../../../plugins/throttle.ts'
import * as repository from '../repository.ts'
import type { EditNotifications } from '../schema.ts'

type Account = NonNullable<Awaited<ReturnType<typeof repository.lockAccount>>>

const DAY = 86_400

/**
 * A number is not proven to be one's own, so it cannot be changed often: what others would get stays little.
 * @throws Refusal 400 `compulsory_topic`, `timing_not_possible`, `mobile_not_allowed`, `mobile_required`, `push_subscription_required`, 429
 */
export async function editNotifications(
  organization: Organization,
  actor: Actor,
  accountId: string,
  requestId: string,
  changes: EditNotifications,
): Promise<void> {
  if (changes.mobile) await throttle(organization.db, `mobile:account:${accountId}`, 10, DAY)
  await transaction(organization, async (tx) => {
    if (await save(tx, accountId, changes))
      await auditAs(tx, actor, requestId, { act: 'account.mobile-changed', objectKind: 'account', objectId: accountId })
  })
}

/** @returns whether the number for SMS is another one now */
async function save(tx: Tx, accountId: string, { choices = [], quiet, mobile }: EditNotifications): Promise<boolean> {
  const account = await repository.lockAccount(tx, accountId)
  if (!account) throw new Refusal('not_authenticated')
  const number = mobile === undefined ? account.mobile : mobile === null ? null : allowedNumber(mobile.number)
  if (mobile !== undefined) await saveMobile(tx, account, number, mobile)
  if (quiet !== undefined)
    await repository.editAccount(tx, accountId, { quietFrom: quiet && minutesOf(quiet.from), quietTo: quiet && minutesOf(quiet.to) })
  if (choices.length > 0) await saveChoices(tx, account, choices, number)
  return mobile !== undefined && number !== account.mobile
}

function allowedNumber(text: string): string {
  const number = internationalNumber(text)
  if (!number || !mayCall(number, SMS_NUMBERS)) throw refuseField('mobile_not_allowed', '/mobile/number')
  return number
}

/** The consent is one to this number: another number is another consent, and none takes it back together with what rested on it. */
async function saveMobile(
  tx: Tx,
  { id: accountId, mobile: before, locale }: Account,
  number: string | null,
  agreed: EditNotifications['mobile'],
) {
  await repository.editAccount(tx, accountId, { mobile: number })
  if (agreed) {
    await repository.addConsent(tx, { accountId, subject: 'sms', given: true, wording: agreed.wording, locale: agreed.locale })
  } else if (before !== null) {
    const last = await repository.lastConsent(tx, accountId, 'sms')
    const said = { wording: last?.wording ?? '', locale: last?.locale ?? locale }
    await repository.addConsent(tx, { accountId, subject: 'sms', given: false, ...said })
    await repository.removeChoices(tx, accountId, 'sms')
  }
}

type Choice = NonNullable<EditNotifications['choices']>[number]

async function saveChoices(tx: Tx, { id: accountId, audience }: Account, choices: Choice[], mobile: string | null) {
  const wantsPush = choices.some(({ channel, timing }) => channel === 'push' && timing === 'at_once')
  const hasBrowser = wantsPush && (await repository.findSubscriptions(tx, accountId)).length > 0
  for (const [index, choice] of choices.entries()) {
    const refuse = refusalOf(choice, audience, mobile !== null, hasBrowser)
    if (refuse) throw refuseField(refuse, `/choices/${index}/timing`)
  }
  const last = new Map(choices.map((choice) => [`${choice.topic} ${choice.channel}`, choice]))
  await repository.saveChoices(
    tx,
    [...last.values()].map((choice) => ({ ...choice, accountId })),
  )
}

function refusalOf({ topic, channel, timing }: Choice, audience: Audience, hasMobile: boolean, hasBrowser: boolean) {
  if (!topicsOf[audience].includes(topic)) return 'timing_not_possible'
  if (!timingsOf(topic, channel).includes(timing))
    return channel === 'email' && compulsoryTopics.includes(topic) ? 'compulsory_topic' : 'timing_not_possible'
  if (timing === 'off') return null
  if (channel === 'sms' && !hasMobile) return 'mobile_required'
  return channel === 'push' && !hasBrowser ? 'push_subscription_required' : null
}
