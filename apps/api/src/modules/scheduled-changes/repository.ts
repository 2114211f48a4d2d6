import { instantText, today } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { scheduledChanges } from '@treppenhaus/db/schema/record-changes'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import type { ChangeProblem, ScheduledChangeState } from '@treppenhaus/domain/scheduled-change'
import { eq, sql, type SQL } from 'drizzle-orm'
import type { Scalar } from '../../plugins/contract.ts'

export type ScheduledChangeRow = {
  id: string
  kind: CustomKind
  recordId: string
  appliesOn: string
  changes: Record<string, Scalar | string[]>
  state: ScheduledChangeState
  problem: ChangeProblem | null
  plannedBy: string
  createdAt: string
  decidedAt: string | null
}

const MOST_SHOWN = 100

async function find(db: Db | Tx, condition: SQL): Promise<ScheduledChangeRow[]> {
  const { rows } = await db.execute<ScheduledChangeRow>(sql`
    select c.id, c.kind, c.record_id as "recordId", c.applies_on::text as "appliesOn", c.changes, c.state, c.problem,
      coalesce(nullif(concat_ws(' ', nullif(m.first_name, ''), m.last_name), ''), a.display_name, '') as "plannedBy",
      ${instantText('c.created_at')} as "createdAt", ${instantText('c.decided_at')} as "decidedAt"
    from scheduled_changes c left join accounts a on a.id = c.account_id left join staff_members m on m.id = a.staff_id
    where ${condition}
    order by c.state <> 'planned', case when c.state = 'planned' then c.applies_on end, c.decided_at desc, c.created_at, c.id
    limit ${MOST_SHOWN}`)
  return rows
}

export const findOfRecord = (db: Db, kind: CustomKind, recordId: string) => find(db, sql`c.kind = ${kind} and c.record_id = ${recordId}`)

export async function findScheduledChange(db: Db | Tx, id: string): Promise<ScheduledChangeRow | undefined> {
  const [row] = await find(db, sql`c.id = ${id}`)
  return row
}

/** Locked until the transaction ends, against the worker too. */
export async function lockScheduledChange(tx: Tx, id: string): Promise<ScheduledChangeRow | undefined> {
  await tx.select({ id: scheduledChanges.id }).from(scheduledChanges).where(eq(scheduledChanges.id, id)).for('update')
  return findScheduledChange(tx, id)
}

export async function insertScheduledChange(tx: Tx, values: typeof scheduledChanges.$inferInsert): Promise<string> {
  const [row] = await tx.insert(scheduledChanges).values(values).returning({ id: scheduledChanges.id })
  return row!.id
}

export const cancelScheduledChange = (tx: Tx, id: string) =>
  tx
    .update(scheduledChanges)
    .set({ state: 'cancelled', decidedAt: sql`now()` })
    .where(eq(scheduledChanges.id, id))

export async function isInFuture(tx: Tx, day: string): Promise<boolean> {
  const { rows } = await tx.execute<{ isIt: boolean }>(sql`select ${day}::date > ${today} as "isIt"`)
  return rows[0]!.isIt
}
