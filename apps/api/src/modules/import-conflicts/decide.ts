import type { Tx } from '@treppenhaus/db/organization'
import { importConflicts } from '@treppenhaus/db/schema/imports'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { auditAs } from '../../plugins/audit.ts'
import type { DecideImportConflictsBody } from './schema.ts'

/** Each is decided by itself: one that is gone, or that does not fit, stops no other. */
export async function decideConflicts(
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  { ids, decision }: Static<typeof DecideImportConflictsBody>,
) {
  const open = await tx
    .select({ id: importConflicts.id })
    .from(importConflicts)
    .where(and(inArray(importConflicts.id, ids), eq(importConflicts.state, 'open')))
    .for('update')
  const found = open.map(({ id }) => id)
  const decided = decision === 'keep' ? found : []
  if (decided.length > 0)
    await tx
      .update(importConflicts)
      .set({ state: 'kept', decidedByAccountId: actor.accountId, decidedAt: sql`now()` })
      .where(inArray(importConflicts.id, decided))
  const reason = `${decision} ${decided.length}`
  if (decided.length > 0) await auditAs(tx, actor, requestId, { act: 'import-conflict.decided', objectKind: 'import-conflict', reason })
  return { decided, gone: ids.filter((id) => !found.includes(id)), refused: found.filter((id) => !decided.includes(id)) }
}
