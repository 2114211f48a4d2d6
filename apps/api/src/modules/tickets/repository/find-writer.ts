import type { Db, Tx } from '@treppenhaus/db/organization'
import { inScope, type PortalActor, type StaffActor } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'
import { visibleToPortal } from './list-portal-tickets.ts'

/** Whether an account wrote in a ticket that the reader sees, and in a part they read. */
export async function wroteTo(db: Db | Tx, reader: PortalActor, accountId: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    select from tickets t join timeline e on e.ticket_id = t.id
    where ${visibleToPortal(reader)} and e.actor_account_id = ${accountId} and e.audience in ('reporter', 'everyone') limit 1`)
  return rowCount === 1
}

/** Whether a person reported something of the houses somebody works with. */
export async function reportedTo(db: Db | Tx, { scope }: StaffActor, personId: string): Promise<boolean> {
  const { rows } = await db.execute<{ propertyId: string }>(
    sql`select distinct t.property_id as "propertyId" from tickets t where t.reporter_person_id = ${personId}`,
  )
  return rows.some(({ propertyId }) => inScope(scope, propertyId))
}
