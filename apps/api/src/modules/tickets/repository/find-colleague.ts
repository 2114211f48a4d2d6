import type { Tx } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'

/** A staff member who is still there and works with the property. */
export async function findColleague(tx: Tx, staffId: string, propertyId: string): Promise<{ name: string } | undefined> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select m.first_name || ' ' || m.last_name as name from staff_members m
    where m.id = ${staffId} and (m.left_at is null or m.left_at > now())
      and (m.all_properties or exists (select from staff_scopes s where s.staff_id = m.id and s.property_id = ${propertyId}))`)
  return rows[0]
}
