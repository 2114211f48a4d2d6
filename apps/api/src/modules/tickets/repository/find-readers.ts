import { holdsToday, personNameText } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { sql, type SQL } from 'drizzle-orm'

/** Who else lives in a flat today, by name. */
export const householdOf = (db: Db, unitId: string, reporterPersonId: string) =>
  namesOf(db, sql`tenancies`, sql`b.unit_id = ${unitId}`, reporterPersonId)

/** Who else is on the board of a house today, by name. */
export const boardOf = (db: Db, propertyId: string, reporterPersonId: string) =>
  namesOf(db, sql`board_memberships`, sql`b.property_id = ${propertyId}`, reporterPersonId)

async function namesOf(db: Db, table: SQL, where: SQL, reporterPersonId: string) {
  const { rows } = await db.execute<{ name: string }>(sql`
    select distinct ${personNameText('n')} as name from ${table} b join people n on n.id = b.person_id
    where ${where} and ${holdsToday('b')} and b.person_id <> ${reporterPersonId} order by name`)
  return rows
}
