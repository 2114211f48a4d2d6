import type { Db, Tx } from '@treppenhaus/db/organization'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import type { Channel as ChannelName } from '@treppenhaus/domain/master-data'
import { and, eq, getTableColumns, gte, inArray, lte, sql } from 'drizzle-orm'
import type { SendResult } from './channels/channel.ts'
import { CLAIM_S, pauseAfter } from './retry.ts'

export type Delivery = typeof deliveries.$inferSelect

const open = ['pending', 'sending', 'failed'] as const
const isDue = and(inArray(deliveries.state, open), lte(deliveries.dueAt, sql`now()`))

/** Messages of one organization that a paid channel may send in 24 hours: what a loop or a stolen account can cost at most. */
export type DailyLimit = number

/**
 * Takes the oldest due message of a channel, committed before anything leaves the house, so that a crash in between can be seen.
 * Of two callers at the same time each gets another one. One that a crash left in `sending` goes out again only when the channel can
 * repeat it; else it becomes `unclear` and is returned as that: it waits for a person.
 */
export async function claim(db: Db, channel: ChannelName, repeatable: boolean, limit: DailyLimit | null): Promise<Delivery | undefined> {
  if (limit === null) return claimOne(db, channel, repeatable)
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('daily-limit'), hashtext(${channel}))`) // counted and taken by one at a time
    if (await limitReached(tx, channel, limit)) await postpone(tx, channel)
    return claimOne(tx, channel, repeatable)
  })
}

async function claimOne(db: Db | Tx, channel: ChannelName, repeatable: boolean): Promise<Delivery | undefined> {
  const due = db.$with('due').as(
    db
      .select({ dueId: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.channel, channel), isDue))
      .orderBy(deliveries.dueAt)
      .limit(1)
      .for('update', { skipLocked: true }),
  )
  const { state, attempts, lastError } = deliveries
  const mayHaveGoneOut = repeatable ? sql`false` : sql`${state} = 'sending'`
  const [row] = await db
    .with(due)
    .update(deliveries)
    .set({
      state: sql`case when ${mayHaveGoneOut} then 'unclear' else 'sending' end`,
      lastError: sql`case when ${mayHaveGoneOut} then 'crash' else ${lastError} end`,
      attempts: sql`${attempts} + 1`,
      dueAt: sql`now() + make_interval(secs => ${CLAIM_S})`,
    })
    .from(due)
    .where(eq(deliveries.id, due.dueId))
    .returning(getTableColumns(deliveries))
  return row
}

async function limitReached(tx: Tx, channel: ChannelName, limit: DailyLimit): Promise<boolean> {
  const lastDay = gte(deliveries.createdAt, sql`now() - interval '24 hours'`)
  const counted = inArray(deliveries.state, ['sending', 'sent', 'unclear'])
  const used = await tx.$count(deliveries, and(eq(deliveries.channel, channel), lastDay, counted))
  return used >= limit
}

/** Tries again in an hour, and staff can read why. */
const postpone = (tx: Tx, channel: ChannelName) =>
  tx
    .update(deliveries)
    .set({ state: 'failed', lastError: 'daily_limit', dueAt: sql`now() + interval '1 hour'` })
    .where(and(eq(deliveries.channel, channel), inArray(deliveries.state, ['pending', 'failed']), lte(deliveries.dueAt, sql`now()`)))

/** Writes down how a claimed message went, unless its claim had lapsed and somebody else has it now. */
export async function settle(db: Db, { id, attempts }: Delivery, result: SendResult): Promise<Delivery['state']> {
  const changes = changesOf(result, attempts)
  await db
    .update(deliveries)
    .set(changes)
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'sending'), eq(deliveries.attempts, attempts)))
  return changes.state
}

function changesOf(result: SendResult, attempts: number) {
  if (result.state === 'sent') return { state: 'sent' as const, sentAt: sql`now()`, lastError: null }
  if (result.state === 'unclear') return { state: 'unclear' as const, lastError: result.error }
  const pause = result.final ? null : pauseAfter(attempts)
  if (pause === null) return { state: 'given_up' as const, lastError: result.error }
  return { state: 'failed' as const, lastError: result.error, dueAt: sql`now() + make_interval(secs => ${pause})` }
}

export type DueCounts = { channel: ChannelName; count: number }[]

/** How many messages of each channel are due now. */
export const countDue = (db: Db): Promise<DueCounts> =>
  db
    .select({ channel: deliveries.channel, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(isDue)
    .groupBy(deliveries.channel)
