import { instantText, jsonArray, uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { handOverRecipients, handOvers } from '@treppenhaus/db/schema/imports'
import type { ImportState } from '@treppenhaus/domain/import'
import { and, eq, ne, sql } from 'drizzle-orm'

type Row = typeof handOvers.$inferSelect
export type HandOverRow = Omit<Row, 'createdAt'> & {
  recipients: { id: string; name: string }[]
  lastImport: { id: string; state: ImportState; createdAt: string } | null
}
export type HandOverValues = Pick<Row, 'name' | 'folder' | 'options' | 'onErrors' | 'active'>

const select = sql`select h.id, h.name, h.folder, h.options, h.on_errors as "onErrors", h.active, h.version,
    ${jsonArray(sql`select m.id, btrim(m.first_name || ' ' || m.last_name) as name from hand_over_recipients r
      join staff_members m on m.id = r.staff_id where r.hand_over_id = h.id and m.left_at is null order by m.last_name, m.first_name, m.id`)} as recipients,
    (select json_build_object('id', i.id, 'state', i.state, 'createdAt', ${instantText('i.created_at')}) from imports i
      where i.hand_over_id = h.id order by i.created_at desc, i.id desc limit 1) as "lastImport"
  from hand_overs h`

export async function findHandOvers(db: Db): Promise<HandOverRow[]> {
  const { rows } = await db.execute<HandOverRow>(sql`${select} order by h.name, h.id`)
  return rows
}

export async function findHandOver(db: Db | Tx, id: string): Promise<HandOverRow | undefined> {
  const { rows } = await db.execute<HandOverRow>(sql`${select} where h.id = ${id}`)
  return rows[0]
}

/** Locked until the transaction ends. */
export async function lockHandOver(tx: Tx, id: string): Promise<HandOverRow | undefined> {
  await tx.select({ id: handOvers.id }).from(handOvers).where(eq(handOvers.id, id)).for('update')
  return findHandOver(tx, id)
}

export async function isTaken(tx: Tx, column: 'name' | 'folder', value: string, exceptId: string | null): Promise<boolean> {
  const other = exceptId === null ? undefined : ne(handOvers.id, exceptId)
  const rows = await tx
    .select({ id: handOvers.id })
    .from(handOvers)
    .where(and(sql`lower(${handOvers[column]}) = lower(${value})`, other))
  return rows.length > 0
}

export async function insertHandOver(tx: Tx, values: HandOverValues): Promise<string> {
  const [row] = await tx.insert(handOvers).values(values).returning({ id: handOvers.id })
  return row!.id
}

export const updateHandOver = (tx: Tx, id: string, version: number, changes: Partial<HandOverValues>) =>
  tx
    .update(handOvers)
    .set({ ...changes, version: version + 1 })
    .where(eq(handOvers.id, id))

export async function replaceRecipients(tx: Tx, handOverId: string, staffIds: readonly string[]): Promise<void> {
  await tx.delete(handOverRecipients).where(eq(handOverRecipients.handOverId, handOverId))
  if (staffIds.length > 0) await tx.insert(handOverRecipients).values(staffIds.map((staffId) => ({ handOverId, staffId })))
}

/** Of these the colleagues who have not left. */
export async function countColleagues(tx: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from staff_members where id = any(${uuids(ids)}) and kind = 'person' and left_at is null`,
  )
  return rows[0]!.count
}

/** Its imports stay in the history. */
export const deleteHandOver = (tx: Tx, id: string) => tx.delete(handOvers).where(eq(handOvers.id, id))
