import type { Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { decideConflict } from '@treppenhaus/exchange/conflicts/decide-conflict'
import type { Static } from 'typebox'
import { auditAs } from '../../../plugins/audit.ts'
import { sqlStateOf } from '../../../plugins/database-errors.ts'
import type { DecideImportConflictsBody } from '../schema.ts'

type Outcome = 'decided' | 'gone' | 'refused'

/** Each is decided by itself: one that is gone, or that does not fit, stops no other. */
export async function decideConflicts(
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  { ids, decision }: Static<typeof DecideImportConflictsBody>,
) {
  const outcomes = new Map<string, Outcome>()
  for (const id of ids.toSorted()) outcomes.set(id, await decideOne(tx, actor, id, decision)) // in one order, so that two requests do not wait for each other
  const those = (outcome: Outcome) => ids.filter((id) => outcomes.get(id) === outcome)
  const decided = those('decided')
  const act = `import-conflict.${decision === 'keep' ? 'kept' : 'taken'}`
  if (decided.length > 0) await auditAs(tx, actor, requestId, { act, objectKind: 'import-conflict', reason: String(decided.length) })
  return { decided, gone: those('gone'), refused: those('refused') }
}

async function decideOne(tx: Tx, { accountId }: StaffActor, id: string, decision: 'keep' | 'take'): Promise<Outcome> {
  try {
    return (await tx.transaction((savepoint) => decideConflict(savepoint, id, decision, accountId))) ? 'decided' : 'gone'
  } catch (error) {
    // What the database holds against the value: a number that is taken, a time that overlaps, a reference that is gone.
    if (/^(?:23|22)/.test(sqlStateOf(error)?.code ?? '')) return 'refused'
    throw error
  }
}
