import type { Db, Organization } from '@treppenhaus/db/organization'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import type { DeliveryChannel as ChannelName } from '@treppenhaus/domain/notifications'
import { and, inArray, lte, sql } from 'drizzle-orm'
import type { PoolClient } from 'pg'
import type { SendResult } from './channels/channel.ts'
import { CLAIM_S, pauseAfter } from './retry.ts'

/** What is needed of a message to write and send it. */
export type Delivery = Pick<
  typeof deliveries.$inferSelect,
  'id' | 'recipientId' | 'recipientName' | 'channel' | 'address' | 'locale' | 'template' | 'data' | 'state' | 'attempts' | 'createdAt'
>

/** Messages of one organization that a paid channel may send in 24 hours: what a loop or a stolen account can cost at most. */
export type DailyLimit = number

// Run by name: it runs for every message, and this way it is planned once for each connection.
const claimOne = (channel: ChannelName, repeatable: boolean) => ({
  name: 'claim-delivery',
  text: `update deliveries d set
      state = case when d.state = 'sending' and not $2 then 'unclear' else 'sending' end,
      last_error = case when d.state = 'sending' and not $2 then 'crash' else d.last_error end,
      attempts = d.attempts + 1,
      due_at = now() + make_interval(secs => $3)
    from (
      select id from deliveries
      where channel = $1 and state in ('pending', 'sending', 'failed') and due_at <= now()
      order by due_at limit 1 for update skip locked
    ) due
    where d.id = due.id
    returning d.id, d.recipient_id as "recipientId", d.recipient_name as "recipientName", d.channel, d.address, d.locale, d.template, d.data,
      d.state, d.attempts, d.created_at as "createdAt"`,
  values: [channel, repeatable, CLAIM_S],
})

/**
 * Takes the oldest due message of a channel, committed before anything leaves the house, so that a crash in between can be seen.
 * Of two callers at the same time each gets another one. One that a crash left in `sending` goes out again only when the channel can
 * repeat it; else it becomes `unclear` and is returned as that: it waits for a person.
 */
export async function claim(
  { pool }: Pick<Organization, 'pool'>,
  channel: ChannelName,
  repeatable: boolean,
  limit: DailyLimit | null,
): Promise<Delivery | undefined> {
  if (limit === null) return (await pool.query<Delivery>(claimOne(channel, repeatable))).rows[0]
  const client = await pool.connect()
  try {
    await client.query('begin')
    const delivery = await claimWithin(client, channel, repeatable, limit)
    await client.query('commit')
    client.release()
    return delivery
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** Counted and taken by one at a time. What is over the limit is tried again in an hour, and staff can read why. */
async function claimWithin(
  client: PoolClient,
  channel: ChannelName,
  repeatable: boolean,
  limit: DailyLimit,
): Promise<Delivery | undefined> {
  await client.query(`select pg_advisory_xact_lock(hashtext('daily-limit'), hashtext($1))`, [channel])
  await client.query(
    `update deliveries set state = 'failed', last_error = 'daily_limit', due_at = now() + interval '1 hour'
     where channel = $1 and state in ('pending', 'failed') and due_at <= now() and $2 <= (
       select count(*) from deliveries
       where channel = $1 and state in ('sending', 'sent', 'unclear') and created_at >= now() - interval '24 hours')`,
    [channel, limit],
  )
  return (await client.query<Delivery>(claimOne(channel, repeatable))).rows[0]
}

/** Writes down how a claimed message went, of an invitation beside it too, unless its claim had lapsed and somebody else has it now. */
export async function settle(
  { pool }: Pick<Organization, 'pool'>,
  { id, attempts }: Delivery,
  result: SendResult,
): Promise<Delivery['state']> {
  const pause = result.state === 'failed' && !result.final ? pauseAfter(attempts) : null
  const state = result.state === 'failed' && pause === null ? 'given_up' : result.state
  await pool.query({
    name: 'settle-delivery',
    text: `with settled as (update deliveries set state = $3, last_error = $4,
        sent_at = case when $3 = 'sent' then now() else sent_at end,
        due_at = case when $5::int is null then due_at else now() + make_interval(secs => $5) end
      where id = $1 and state = 'sending' and attempts = $2 returning invitation_id)
      update invitations i set sent_at = case when $3 = 'sent' then coalesce(i.sent_at, now()) else i.sent_at end,
        bounced_at = case when $3 = 'given_up' then now() end, bounce = case when $3 = 'given_up' then $4 end
      from settled where i.id = settled.invitation_id and $3 in ('sent', 'given_up')`,
    values: [id, attempts, state, result.state === 'sent' ? null : result.error, pause],
  })
  return state
}

export type DueCounts = { channel: ChannelName; count: number }[]

/** How many messages of each channel are due now. */
export const countDue = (db: Db): Promise<DueCounts> =>
  db
    .select({ channel: deliveries.channel, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(and(inArray(deliveries.state, ['pending', 'sending', 'failed']), lte(deliveries.dueAt, sql`now()`)))
    .groupBy(deliveries.channel)
