import type { Organization } from '@treppenhaus/db/organization'
import { imports } from '@treppenhaus/db/schema/imports'
import type { ImportProblem } from '@treppenhaus/domain/import'
import { and, eq, sql } from 'drizzle-orm'
import type { Checked } from './check-records.ts'

/** The dry run is done, and a person may look at it: it tells what was so when it began. */
export const finishCheck = ({ db }: Organization, importId: string, { counts, manyEnd, begunAt }: Checked & { begunAt: Date }) => {
  const total = Object.values(counts.kinds).flatMap((byAction) => Object.values(byAction)).reduce((sum, count) => sum + count, 0) // prettier-ignore
  const problem: ImportProblem | null = manyEnd ? { code: 'many_ends' } : null
  return update(db, importId, { state: 'checked', counts, problem, total, done: 0, checkedAt: begunAt })
}

/** The file cannot be read. */
export const failCheck = ({ db }: Organization, importId: string, problem: ImportProblem) =>
  update(db, importId, { state: 'failed', problem })

type Values = Partial<typeof imports.$inferInsert>

const update = (db: Organization['db'], importId: string, values: Values) =>
  db
    .update(imports)
    .set({ ...values, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, importId), eq(imports.state, 'checking')))
