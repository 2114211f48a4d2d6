import { imports } from '@treppenhaus/db/schema/imports'
import { eq } from 'drizzle-orm'
import { accountHolder, reportedTo } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Who started a run that took longer is not at the page any more. */
const LONG_MS = 60_000

/** After a hand-over whoever was chosen there; after a long run by hand whoever started it. */
export const importFinished: Handler<'import.finished.v1'> = async (tx, { importId }) => {
  const [row] = await tx.select().from(imports).where(eq(imports.id, importId))
  if (!row || row.state === 'rolled_back') return []
  const { handOverId, createdByAccountId: accountId, startedAt, finishedAt } = row
  const isLong = startedAt !== null && finishedAt !== null && finishedAt.getTime() - startedAt.getTime() > LONG_MS
  const readers =
    handOverId !== null ? await reportedTo(tx, handOverId) : isLong && accountId !== null ? await accountHolder(tx, accountId) : []
  return readers.map((to) => ({ ...to, template: 'staff-import-report', data: { importId }, receipt: true }))
}
