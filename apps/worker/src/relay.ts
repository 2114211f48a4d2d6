import type { Db, Organization } from '@treppenhaus/db/organization'
import { outbox } from '@treppenhaus/db/schema/outbox'
import type { EventName } from '@treppenhaus/domain/events'
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { type EventQueue, type QueueName, queueNames, queueOf } from './queue.ts'

const BATCH = 200

export type Queues = Record<QueueName, Pick<EventQueue, 'addBulk'>>

/**
 * Publishes what is new, and again what was published a minute ago and is still not handled: lost by a crash between claim and add, or
 * with the queue. The attempt in the job id lets a repeat pass a failed job that was kept.
 * @returns how many events were published
 */
export async function relay({ slug, db }: Pick<Organization, 'slug' | 'db'>, queues: Queues): Promise<number> {
  let published = 0
  for (;;) {
    const events = await claim(db)
    try {
      await publish(slug, events, queues)
    } catch (error) {
      await giveBack(db, events)
      throw error
    }
    published += events.length
    if (events.length < BATCH) return published
  }
}

type Claimed = { id: string; name: EventName; attempts: number }

/** Outside any transaction: the queue may be slow or away. */
async function publish(organization: string, events: Claimed[], queues: Queues): Promise<void> {
  for (const queue of queueNames) {
    const own = events.filter(({ name }) => queueOf(name) === queue)
    const jobs = own.map(({ id, name, attempts }) => ({ name, data: { organization, eventId: id }, jobId: `${id}-${attempts}` }))
    if (jobs.length > 0) await queues[queue].addBulk(jobs)
  }
}

/** The queue did not take them: the next visit tries again, under the same ids. */
const giveBack = (db: Db, events: Claimed[]) =>
  db
    .update(outbox)
    .set({ publishedAt: null, attempts: sql`${outbox.attempts} - 1` })
    .where(
      inArray(
        outbox.id,
        events.map(({ id }) => id),
      ),
    )

/** One statement is one short transaction; relays that run at the same time skip each other's rows. An event that fails again and again is asked for less often. */
function claim(db: Db) {
  const pause = sql`make_interval(secs => case when ${outbox.attempts} < 10 then 60 else 600 end)`
  const unpublished = or(isNull(outbox.publishedAt), lt(outbox.publishedAt, sql`now() - ${pause}`))
  const due = db.$with('due').as(
    db
      .select({ dueId: outbox.id })
      .from(outbox)
      .where(and(isNull(outbox.handledAt), unpublished))
      .orderBy(outbox.seq)
      .limit(BATCH)
      .for('update', { skipLocked: true }),
  )
  return db
    .with(due)
    .update(outbox)
    .set({ publishedAt: sql`now()`, attempts: sql`${outbox.attempts} + 1` })
    .from(due)
    .where(eq(outbox.id, due.dueId))
    .returning({ id: outbox.id, name: outbox.name, attempts: outbox.attempts })
}
