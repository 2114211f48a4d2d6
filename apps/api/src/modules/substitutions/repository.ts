import { today } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { staffMembers, substitutions } from '@treppenhaus/db/schema/staff'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

type Colleague = { id: string; name: string }
export type SubstitutionRow = {
  id: string
  staff: Colleague
  substitute: Colleague
  startsOn: string
  endsOn: string
  state: 'planned' | 'current' | 'past'
}
type Values = { staffId: string; substituteId: string; startsOn: string; endsOn: string }

const colleague = (alias: string) =>
  sql.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.first_name || ' ' || ${alias}.last_name)`)

const select = sql`select v.id, ${colleague('m')} as staff, ${colleague('s')} as substitute, v.starts_on::text as "startsOn", v.ends_on::text as "endsOn",
    case when v.ends_on < ${today} then 'past' when v.starts_on > ${today} then 'planned' else 'current' end as state
  from substitutions v join staff_members m on m.id = v.staff_id join staff_members s on s.id = v.substitute_id`

/** By their first day; past ones of the last 12 months, the latest first. */
export async function findSubstitutions(db: Db, past: boolean): Promise<SubstitutionRow[]> {
  const where = past
    ? sql`where v.ends_on < ${today} and v.ends_on > ${today} - 366 order by v.ends_on desc, v.id`
    : sql`where v.ends_on >= ${today} order by v.starts_on, v.id`
  const { rows } = await db.execute<SubstitutionRow>(sql`${select} ${where}`)
  return rows
}

export async function findSubstitution(db: Db | Tx, id: string): Promise<SubstitutionRow | undefined> {
  const { rows } = await db.execute<SubstitutionRow>(sql`${select} where v.id = ${id}`)
  return rows[0]
}

export async function lockSubstitution(tx: Tx, id: string): Promise<SubstitutionRow | undefined> {
  await tx.select({ id: substitutions.id }).from(substitutions).where(eq(substitutions.id, id)).for('update')
  return findSubstitution(tx, id)
}

/** The people of these who are still there, locked so that two overlapping substitutions cannot begin at once. */
export async function lockPresent(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(and(inArray(staffMembers.id, [...ids]), eq(staffMembers.kind, 'person'), isNull(staffMembers.leftAt)))
    .orderBy(staffMembers.id)
    .for('no key update')
  return rows.map(({ id }) => id)
}

export async function overlaps(tx: Tx, { staffId, startsOn, endsOn }: Values): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from substitutions where staff_id = ${staffId} and starts_on <= ${endsOn} and ends_on >= ${startsOn} limit 1`,
  )
  return rows.length > 0
}

export async function isOver(tx: Tx, endsOn: string): Promise<boolean> {
  const { rows } = await tx.execute<{ over: boolean }>(sql`select ${endsOn}::date < ${today} as over`)
  return rows[0]!.over
}

export async function insertSubstitution(tx: Tx, values: Values): Promise<string> {
  const [row] = await tx.insert(substitutions).values(values).returning({ id: substitutions.id })
  return row!.id
}

/** From now on: what has not lasted a day is as if it had never been. */
export async function endNow(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`delete from substitutions where id = ${id} and starts_on >= ${today}`)
  await tx.execute(sql`update substitutions set ends_on = ${today} - 1 where id = ${id}`)
}
