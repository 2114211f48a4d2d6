import { append } from '@treppenhaus/db/outbox'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { transaction } from '@treppenhaus/db/transaction'
import type { ReceivedMail } from '@treppenhaus/testing/smtp-server'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchDatabase } from './database.ts'

/** When each event was committed, by its id, in milliseconds. */
export type Committed = Map<string, number>

/** Commits `perSecond` events a second, each of which writes to the reporter of a ticket. */
export async function acceptTickets({ first }: BenchDatabase, ticketIds: readonly string[], perSecond: number): Promise<Committed> {
  const committed: Committed = new Map()
  const under: Promise<void>[] = []
  const began = performance.now()
  for (const [index, ticketId] of ticketIds.entries()) {
    await sleep(Math.max(0, began + (index * 1000) / perSecond - performance.now()))
    const commit = transaction(first, (tx) => append(tx, 'ticket.accepted.v1', { ticketId }))
    under.push(commit.then((id) => void committed.set(id, performance.now())))
  }
  await Promise.all(under)
  return committed
}

/** From the commit of each event to the moment the mail server took its message. @returns milliseconds */
export async function delaysOf({ first }: BenchDatabase, committed: Committed, taken: Map<string, number>): Promise<number[]> {
  const rows = await first.db.select({ id: deliveries.id, eventId: deliveries.eventId }).from(deliveries)
  return rows.flatMap(({ id, eventId }) => {
    const [from, to] = [committed.get(eventId), taken.get(id)]
    return from !== undefined && to !== undefined ? [to - from] : []
  })
}

/** A message carries the id of its delivery before the `@` of its Message-ID. */
export const deliveryOf = ({ messageId }: ReceivedMail): string => messageId.replace(/^<|@.*$/g, '')
