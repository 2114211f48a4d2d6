import type { Db } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'

export type StaffMemberRow = { id: string; name: string; position: string; openTickets: number }

/** Who works here today, by name, with the open tickets assigned to each. */
export async function findStaffMembers(db: Db): Promise<StaffMemberRow[]> {
  const { rows } = await db.execute<StaffMemberRow>(sql`
    select s.id, s.first_name || ' ' || s.last_name as name, s.position,
      (select count(*)::int from tickets t where t.assignee_id = s.id and t.status not in ('resolved', 'closed', 'rejected')) as "openTickets"
    from staff_members s where s.left_at is null and s.kind = 'person' order by s.last_name, s.first_name, s.id`)
  return rows
}
