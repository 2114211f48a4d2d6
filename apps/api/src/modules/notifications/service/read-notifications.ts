import type { Db, Tx } from '@treppenhaus/db/organization'
import { vapidKeys } from '@treppenhaus/db/vapid'
import { DAILY_AT, WEEKLY_AT, WEEKLY_ON } from '@treppenhaus/domain/digest-times'
import { compulsoryTopics, timingOf, timingsOf, topicsOf } from '@treppenhaus/domain/notifications'
import { clockOf } from '@treppenhaus/domain/quiet-hours'
import { createHash } from 'node:crypto'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import * as repository from '../repository.ts'
import type { Notifications, PushSubscription } from '../schema.ts'

/** What counts for an account. @throws Refusal 401 when it is gone */
export async function readNotifications(db: Db | Tx, appKey: string, accountId: string): Promise<Static<typeof Notifications>> {
  const holder = await repository.findHolder(db, accountId)
  if (!holder) throw new Refusal('not_authenticated')
  const { mobile, quietFrom, quietTo } = holder.account
  const subscriptions = await repository.findSubscriptions(db, accountId)
  return {
    topics: await topicRows(db, holder.account, { sms: mobile !== null, push: subscriptions.length > 0 }),
    email: emailOf(holder),
    mobile,
    quietFrom: quietFrom === null ? null : clockOf(quietFrom),
    quietTo: quietTo === null ? null : clockOf(quietTo),
    timeZone: await repository.findTimeZone(db),
    digest: { dailyAt: clockOf(DAILY_AT), weeklyAt: clockOf(WEEKLY_AT), weeklyOn: WEEKLY_ON },
    pushKey: vapidKeys(appKey).publicKey,
    subscriptions: subscriptions.map(subscriptionRow),
  }
}

async function topicRows(db: Db | Tx, { id, audience, personId }: Holder['account'], reach: { sms: boolean; push: boolean }) {
  const chosen = await repository.findChoices(db, id)
  const letsNothing = personId !== null && !(await repository.hasOwned(db, personId))
  const topics = topicsOf[audience].filter((topic) => !(letsNothing && topic === 'tenants'))
  return topics.map((topic) => {
    const counts = (channel: 'email' | 'sms' | 'push') =>
      timingOf(topic, channel, chosen.find((one) => one.topic === topic && one.channel === channel)?.timing)
    return {
      topic,
      compulsory: compulsoryTopics.includes(topic),
      timings: [...timingsOf(topic, 'email')],
      choices: { email: counts('email'), sms: reach.sms ? counts('sms') : 'off', push: reach.push ? counts('push') : 'off' } as const,
    }
  })
}

type Holder = NonNullable<Awaited<ReturnType<typeof repository.findHolder>>>

/** An address that its holder confirmed goes before what the office wrote down; mail about orders goes to the company. */
function emailOf({ account, staffEmail, personEmail, contractorEmail }: Holder): string | null {
  if (account.audience === 'contractor') return contractorEmail ?? account.email
  return (account.emailVerifiedAt ? account.email : null) ?? staffEmail ?? personEmail ?? account.email
}

type SubscriptionRow = Awaited<ReturnType<typeof repository.findSubscriptions>>[number]

export const subscriptionRow = ({ id, userAgent, createdAt, lastUsedAt, endpoint }: SubscriptionRow): Static<typeof PushSubscription> => ({
  id,
  userAgent,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  endpointHash: createHash('sha256').update(endpoint).digest('hex'),
})
