import type { Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import { importConflicts } from '@treppenhaus/db/schema/imports'
import { and, eq, sql } from 'drizzle-orm'
import { afterMerge } from '../merge/merge-record.ts'
import { readBaselines, writeBaselines } from '../records/baselines.ts'
import { readPortfolioFields } from '../records/portfolio-fields.ts'
import { readRecords } from '../records/read-records.ts'
import { changeRecords } from '../records/write-records.ts'

/**
 * Keeps what was changed here, or takes what the other system says. Either way the next import of the same value is quiet.
 * @returns false where the conflict is not open any more, or its record is gone
 * @throws what the database refuses, such as a number that another record has by now
 */
export async function decideConflict(tx: Tx, conflictId: string, decision: 'keep' | 'take', accountId: string): Promise<boolean> {
  const isOpen = and(eq(importConflicts.id, conflictId), eq(importConflicts.state, 'open'))
  const [conflict] = await tx.select().from(importConflicts).where(isOpen).for('update')
  if (!conflict) return false
  const { kind, recordId, field, theirs } = conflict
  await recordAs(tx, accountId)
  const { custom } = await readPortfolioFields(tx)
  const current = (await readRecords(tx, kind, [recordId], custom, true)).get(recordId)
  if (current && decision === 'take')
    await changeRecords(tx, kind, [afterMerge(current, { changes: { [field]: [current.fields[field], theirs] } })])
  if (current) {
    const last = (await readBaselines(tx, [recordId])).get(recordId)
    await writeBaselines(tx, kind, [{ id: recordId, fields: { ...last, [field]: theirs } }])
  }
  await tx
    .update(importConflicts)
    .set({ state: !current ? 'gone' : decision === 'take' ? 'taken' : 'kept', decidedByAccountId: accountId, decidedAt: sql`now()` })
    .where(eq(importConflicts.id, conflictId))
  return current !== undefined
}
