import type { Tx } from '@treppenhaus/db/organization'
import { tenancies } from '@treppenhaus/db/schema/tenancies'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { eq } from 'drizzle-orm'

export type TenancyValues = Omit<typeof tenancies.$inferInsert, 'id' | 'createdAt'>
type TenancyRow = typeof tenancies.$inferSelect

export async function insertTenancy(tx: Tx, values: TenancyValues): Promise<string> {
  const [row] = await tx.insert(tenancies).values(values).returning({ id: tenancies.id })
  return row!.id
}

export async function lockTenancy(tx: Tx, id: string): Promise<TenancyRow | undefined> {
  const [row] = await tx.select().from(tenancies).where(eq(tenancies.id, id)).for('update')
  return row
}

export async function updateTenancy(tx: Tx, id: string, changes: Partial<TenancyValues>): Promise<void> {
  if (Object.keys(changes).length > 0) await tx.update(tenancies).set(changes).where(eq(tenancies.id, id))
}

/** What an owner once said of the tenant stays, without it. */
export async function deleteTenancy(tx: Tx, id: string): Promise<void> {
  await tx.update(tenantRegistrations).set({ tenancyId: null }).where(eq(tenantRegistrations.tenancyId, id))
  await tx.delete(tenancies).where(eq(tenancies.id, id))
}
