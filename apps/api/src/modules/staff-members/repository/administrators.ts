import type { Tx } from '@treppenhaus/db/organization'
import { roles } from '@treppenhaus/db/schema/staff'
import { eq, sql } from 'drizzle-orm'

/** One at a time may change who is an administrator: two who demote each other at once would leave none. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.select({ id: roles.id }).from(roles).where(eq(roles.key, 'administrator')).for('no key update')
}

/** Who can put everything right: administrators of all properties who are still there and can log in. */
export async function findAdministrators(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select m.id from staff_members m join roles r on r.id = m.role_id and r.key = 'administrator'
    where m.kind = 'person' and m.left_at is null and m.all_properties
      and exists (select from accounts a where a.staff_id = m.id and a.disabled_at is null)`)
  return rows.map(({ id }) => id)
}
