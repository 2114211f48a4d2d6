import type { Organization } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { imports } from '@treppenhaus/db/schema/imports'
import { transaction } from '@treppenhaus/db/transaction'
import { and, eq, inArray, sql } from 'drizzle-orm'

/** Staff see that a step broke off and how far it came; what was taken over until then can be taken back. */
export const failImport = (organization: Organization, importId: string): Promise<void> =>
  transaction(organization, async (tx) => {
    const isUnderWay = and(eq(imports.id, importId), inArray(imports.state, ['checking', 'running', 'rolling_back']))
    const values = { state: 'failed' as const, problem: { code: 'interrupted' as const }, finishedAt: sql`now()` }
    const failed = await tx
      .update(imports)
      .set({ ...values, version: sql`${imports.version} + 1` })
      .where(isUnderWay)
      .returning({ id: imports.id })
    if (failed.length > 0) await outbox.append(tx, 'import.finished.v1', { importId })
  })
