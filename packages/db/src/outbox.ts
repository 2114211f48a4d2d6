import type { EventName, Events } from '@treppenhaus/domain/events'
import { sql, type SQL } from 'drizzle-orm'
import type { Pool } from 'pg'
import { setTimeout } from 'node:timers/promises'
import type { Value } from './named-statement.ts'
import type { Tx } from './organization.ts'
import { outbox } from './schema/outbox.ts'

/** The channel of the catalog on which the worker hears that an organization's outbox has something; the payload is the slug. */
export const OUTBOX_CHANNEL = 'outbox'

const written = new WeakSet<Tx>()

/**
 * Writes an event in the transaction of its fact.
 * @param actorAccountId the account that acted: it is not told of its own act
 * @returns the id of the event
 */
export async function append<N extends EventName>(tx: Tx, name: N, payload: Events[N], actorAccountId?: string | null): Promise<string> {
  const [row] = await tx
    .insert(outbox)
    .values({ name, payload, actorAccountId: actorAccountId ?? null })
    .returning({ id: outbox.id })
  if (!row) throw new Error(`Event ${name} was not written.`)
  written.add(tx)
  return row.id
}

/** Many events of one kind, that nobody in particular brought about. */
export async function appendAll<N extends EventName>(tx: Tx, name: N, payloads: readonly Events[N][]): Promise<void> {
  if (payloads.length === 0) return
  await tx.insert(outbox).values(payloads.map((payload) => ({ name, payload })))
  written.add(tx)
}

/**
 * The same as a part of a statement that writes the fact too: `with event as (${eventInsert(…)})`. Who runs it wakes the relay.
 * @param payload JSON
 */
export const eventInsert = (name: EventName, payload: Value, actorAccountId: Value): SQL =>
  sql`insert into outbox (name, payload, actor_account_id) values (${name}, ${payload}::jsonb, ${actorAccountId})`

/** Whether `append` was called with this transaction. */
export const hasEvents = (tx: Tx): boolean => written.has(tx)

/** Tells the worker that this organization's outbox has something. Best effort: the sweep finds what this misses. */
export async function notifyOutbox(catalogPool: Pool, slug: string): Promise<void> {
  try {
    await catalogPool.query({ name: 'notify-outbox', text: 'select pg_notify($1, $2)', values: [OUTBOX_CHANNEL, slug] })
  } catch {
    // The catalog is away; the event is safe in the outbox.
  }
}

/** Between two notices of one organization: nobody waits for less, and each costs a commit. */
const NOTICE_MS = 25

/** `notifyOutbox` for many commits: those that follow a notice within 25 ms become a single one after it. */
export function outboxNotifier(catalogPool: Pool): (slug: string) => void {
  const underWay = new Map<string, { again: boolean }>()
  const send = async (slug: string) => {
    const state = { again: false }
    underWay.set(slug, state)
    await notifyOutbox(catalogPool, slug)
    await setTimeout(NOTICE_MS, undefined, { ref: false })
    underWay.delete(slug)
    if (state.again) await send(slug)
  }
  return (slug) => {
    const state = underWay.get(slug)
    if (state) state.again = true
    else void send(slug)
  }
}
