import type { Db, Tx } from '@treppenhaus/db/organization'
import { worksWith } from '@treppenhaus/db/staff-scope-sql'
import { sql } from 'drizzle-orm'

/** A colleague who is still there and works with the property today. */
export async function findColleague(db: Db | Tx, staffId: string, propertyId: string): Promise<{ name: string } | undefined> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select m.first_name || ' ' || m.last_name as name from staff_members m
    where m.id = ${staffId} and (m.left_at is null or m.left_at > now())
      and m.kind = 'person' and ${worksWith(sql`m.id`, propertyId)}`)
  return rows[0]
}
