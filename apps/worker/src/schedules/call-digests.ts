import { timeZone } from '@treppenhaus/db/fragments'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { append } from '@treppenhaus/db/outbox'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { digestItems } from '@treppenhaus/db/schema/notifications'
import { transaction } from '@treppenhaus/db/transaction'
import { type DigestTiming, lastDigest } from '@treppenhaus/domain/digest-times'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'

/** Has digests written whose time has come. @returns how many */
export async function callDigests(organization: Organization, now = new Date()): Promise<number> {
  const { rows } = await organization.db.execute<{ zone: string }>(sql`select ${timeZone} as zone`)
  let called = 0
  for (const timing of ['daily', 'weekly'] as const) {
    const before = lastDigest(timing, now, rows[0]?.zone)
    const waiting = and(eq(digestItems.timing, timing), isNull(digestItems.digestEventId), lt(digestItems.createdAt, before))
    const due = await organization.db.selectDistinct({ accountId: digestItems.accountId }).from(digestItems).where(waiting)
    for (const { accountId } of due) {
      if (await transaction(organization, (tx) => callOne(tx, accountId, timing, before))) called++
    }
  }
  return called
}

/** The lock on the account makes sure that of two workers one calls it; what it takes is taken for ever. */
async function callOne(tx: Tx, accountId: string, timing: DigestTiming, before: Date): Promise<boolean> {
  const own = eq(accounts.id, accountId)
  const [locked] = await tx.select({ id: accounts.id }).from(accounts).where(own).for('no key update', { skipLocked: true })
  const waiting = and(
    eq(digestItems.accountId, accountId),
    eq(digestItems.timing, timing),
    isNull(digestItems.digestEventId),
    lt(digestItems.createdAt, before),
  )
  if (!locked || (await tx.$count(digestItems, waiting)) === 0) return false
  const digestEventId = await append(tx, 'digest.due.v1', { accountId, timing })
  await tx.update(digestItems).set({ digestEventId }).where(waiting)
  return true
}
