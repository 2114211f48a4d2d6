import { timeZone, uuids } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** A contractor who still works for the organization, and how to be reached. */
export async function findContractor(tx: Tx, id: string) {
  const [row] = await tx
    .select({ channel: contractors.channel, email: contractors.email, sms: contractors.mobile, fax: contractors.fax })
    .from(contractors)
    .where(and(eq(contractors.id, id), isNull(contractors.archivedAt)))
  return row
}

/** Of these files those that a report to these tickets brought and that are no internal ones. */
export async function countShareable(tx: Tx, ticketIds: readonly string[], fileIds: readonly string[]): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    select count(distinct tf.file_id)::int as n from ticket_files tf join files f on f.id = tf.file_id
    where tf.ticket_id = any(${uuids(ticketIds)}) and tf.file_id = any(${uuids(fileIds)}) and tf.audience = 'reporter' and f.state <> 'refused'`)
  return rows[0]!.n
}

/** The calendar day in the organization's time zone. */
export async function findToday(tx: Tx): Promise<string> {
  const { rows } = await tx.execute<{ today: string }>(sql`select (now() at time zone ${timeZone})::date::text as today`)
  return rows[0]!.today
}
