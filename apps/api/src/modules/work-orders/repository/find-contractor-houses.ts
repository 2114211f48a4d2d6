import type { Db, Tx } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'

/** Whether a contractor has orders of the houses somebody works with. */
export async function worksFor(db: Db | Tx, { scope }: StaffActor, contractorId: string): Promise<boolean> {
  const { rows } = await db.execute<{ propertyId: string }>(
    sql`select distinct o.property_id as "propertyId" from work_orders o where o.contractor_id = ${contractorId}`,
  )
  return rows.some(({ propertyId }) => inScope(scope, propertyId))
}
