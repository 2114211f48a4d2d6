import { uuids } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import type { Audience, Locale } from '@treppenhaus/domain/master-data'
import type { NotificationChannel, NotificationTopic, Timing } from '@treppenhaus/domain/notifications'
import type { QuietHours } from '@treppenhaus/domain/quiet-hours'
import { sql } from 'drizzle-orm'
import type { Message } from './handlers/handler.ts'

type Choices = Partial<Record<NotificationTopic, Partial<Record<NotificationChannel, Timing>>>>

/** An account and how its holder wants to be told. */
export type Holder = {
  accountId: string
  /** A person, staff member or contractor: whom messages name. */
  holderId: string
  audience: Audience
  locale: Locale
  mobile: string | null
  /** Ids of push subscriptions. */
  browsers: string[]
  choices: Choices
  quiet: QuietHours | null
  timeZone: string
}

type Row = Omit<Holder, 'choices' | 'quiet'> & {
  quietFrom: number | null
  quietTo: number | null
  chosen: { topic: NotificationTopic; channel: NotificationChannel; timing: Timing }[]
}

/** The accounts of those whom messages are for; one that is disabled chooses nothing any more. */
export async function holdersOf(tx: Tx, messages: readonly Pick<Message, 'recipientId'>[]): Promise<Holder[]> {
  const ids = uuids([...new Set(messages.map(({ recipientId }) => recipientId))])
  const { rows } = await tx.execute<Row>(sql`
    select a.id as "accountId", coalesce(a.person_id, a.staff_id, a.contractor_id) as "holderId", a.audience, a.locale, a.mobile,
      a.quiet_from as "quietFrom", a.quiet_to as "quietTo",
      array(select s.id::text from push_subscriptions s where s.account_id = a.id) as browsers,
      coalesce((select json_agg(json_build_object('topic', c.topic, 'channel', c.channel, 'timing', c.timing))
        from notification_choices c where c.account_id = a.id), '[]') as chosen,
      coalesce((select time_zone from settings limit 1), 'Europe/Berlin') as "timeZone"
    from accounts a
    where a.disabled_at is null and (a.person_id = any(${ids}) or a.staff_id = any(${ids}) or a.contractor_id = any(${ids}))
    order by a.created_at`)
  return rows.map(({ quietFrom, quietTo, chosen, ...row }) => ({
    ...row,
    choices: choicesOf(chosen),
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
  }))
}

function choicesOf(chosen: Row['chosen']): Choices {
  const choices: Choices = {}
  for (const { topic, channel, timing } of chosen) choices[topic] = { ...choices[topic], [channel]: timing }
  return choices
}
