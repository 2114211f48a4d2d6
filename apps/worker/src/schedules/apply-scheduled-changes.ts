import { changeRecord, problemsOfChanges } from '@treppenhaus/db/change-record'
import { today } from '@treppenhaus/db/fragments'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import { scheduledChanges } from '@treppenhaus/db/schema/record-changes'
import { transaction } from '@treppenhaus/db/transaction'
import type { ChangeProblem } from '@treppenhaus/domain/scheduled-change'
import { and, asc, eq, lte, sql } from 'drizzle-orm'

const due = and(eq(scheduledChanges.state, 'planned'), lte(scheduledChanges.appliesOn, sql`${today}`))

/** Makes changes happen whose day has begun in the organization's time zone; one that no longer fits fails and says why. @returns how many */
export async function applyScheduledChanges(organization: Organization): Promise<number> {
  const rows = await organization.db
    .select({ id: scheduledChanges.id })
    .from(scheduledChanges)
    .where(due)
    .orderBy(asc(scheduledChanges.appliesOn), asc(scheduledChanges.createdAt), asc(scheduledChanges.id))
  let decided = 0
  for (const { id } of rows) if (await transaction(organization, (tx) => applyOne(tx, id))) decided++
  return decided
}

/** The lock makes sure that of two workers one does it. */
async function applyOne(tx: Tx, id: string): Promise<boolean> {
  const [planned] = await tx
    .select()
    .from(scheduledChanges)
    .where(and(eq(scheduledChanges.id, id), due))
    .for('update', { skipLocked: true })
  if (!planned) return false
  await recordAs(tx, planned.accountId)
  const problem = await tryTo(tx, planned)
  const state = problem ? ('failed' as const) : ('applied' as const)
  await tx
    .update(scheduledChanges)
    .set({ state, problem, decidedAt: sql`now()` })
    .where(eq(scheduledChanges.id, id))
  return true
}

async function tryTo(tx: Tx, { kind, recordId, changes }: typeof scheduledChanges.$inferSelect): Promise<ChangeProblem | null> {
  const [problem] = await problemsOfChanges(tx, kind, recordId, changes)
  if (problem) return problem
  try {
    await tx.transaction((inner) => changeRecord(inner, kind, recordId, changes))
    return null
  } catch (error) {
    // Something else has the number by now; anything but a constraint is no matter of this change.
    if (!isTaken(error)) throw error
    return { field: 'number', code: 'number_taken' }
  }
}

function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if ((cause as { code?: unknown }).code === '23505') return true
  return false
}
