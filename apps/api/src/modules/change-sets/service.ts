import type { Tx } from '@treppenhaus/db/organization'
import { changeSets, recordChanges } from '@treppenhaus/db/schema/record-changes'
import { undoAtOnce } from '@treppenhaus/db/undo-change-set'
import { writeOfKind } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { eq } from 'drizzle-orm'
import { Refusal } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'

/**
 * Takes a run of the generator or a bulk edit back, all of it or nothing. Those with a list of properties undo what they did themselves;
 * imports are rolled back by the worker.
 * @throws Refusal 404; 403 without the permission for one of its kinds; 409 `cannot_be_undone`, or `illegal_transition` when it is undone
 */
export async function undoChangeSet(tx: Tx, actor: StaffActor, requestId: string, id: string) {
  const [set] = await tx.select().from(changeSets).where(eq(changeSets.id, id)).for('update')
  const isTheirs = set && (actor.scope === 'all' || set.accountId === actor.accountId)
  if (!isTheirs || set.origin === 'import') throw new Refusal('not_found')
  const kinds = await tx.selectDistinct({ kind: recordChanges.kind }).from(recordChanges).where(eq(recordChanges.changeSetId, id))
  const isAllowed = kinds.every(({ kind }) => kind !== 'baseline' && actor.permissions.includes(writeOfKind(kind)))
  if (!isAllowed) throw new Refusal('forbidden')
  if (set.undoneAt) throw new Refusal('illegal_transition', { state: 'undone' })
  if ((await undoAtOnce(tx, id, actor.accountId)).length > 0) throw new Refusal('cannot_be_undone')
  await auditAs(tx, actor, requestId, { act: 'change-set.undone', objectKind: 'change_set', objectId: id, reason: set.origin })
  return { undone: true as const }
}
