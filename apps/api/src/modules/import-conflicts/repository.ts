import { instantSql, instantText } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { importConflicts } from '@treppenhaus/db/schema/imports'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { eq, sql, type SQL } from 'drizzle-orm'

export type ConflictRow = {
  id: string
  kind: RecordKind
  recordId: string
  property: { id: string; name: string } | null
  field: string
  ours: unknown
  theirs: unknown
  importId: string | null
  createdAt: string
  sortAt: string
}
type Filter = {
  kind?: RecordKind
  propertyId?: string
  field?: string
  importId?: string
  after?: readonly [string, string]
  limit: number
}

const propertyOf = sql.raw(`case c.kind
  when 'property' then c.record_id
  when 'building' then (select x.property_id from buildings x where x.id = c.record_id)
  when 'entrance' then (select b.property_id from entrances x join buildings b on b.id = x.building_id where x.id = c.record_id)
  when 'unit' then (select x.property_id from units x where x.id = c.record_id)
  when 'tenancy' then (select u.property_id from tenancies x join units u on u.id = x.unit_id where x.id = c.record_id)
  when 'ownership' then
    (select coalesce(x.property_id, u.property_id) from ownerships x left join units u on u.id = x.unit_id where x.id = c.record_id)
  when 'board_membership' then (select x.property_id from board_memberships x where x.id = c.record_id)
  when 'participation' then (select u.property_id from participations x join units u on u.id = x.unit_id where x.id = c.record_id) end`)

/** Open ones, the latest first; one row more than `limit` tells that there is another page. */
export async function findOpen(db: Db, { kind, propertyId, field, importId, after, limit }: Filter): Promise<ConflictRow[]> {
  const chosen: SQL[] = [sql`c.state = 'open'`]
  if (kind !== undefined) chosen.push(sql`c.kind = ${kind}`)
  if (field !== undefined) chosen.push(sql`c.field = ${field}`)
  if (importId !== undefined) chosen.push(sql`c.import_id = ${importId}`)
  if (propertyId !== undefined) chosen.push(sql`${propertyOf} = ${propertyId}::uuid`)
  if (after !== undefined) chosen.push(sql`(c.created_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const { rows } = await db.execute<ConflictRow>(sql`
    select c.id, c.kind, c.record_id as "recordId", c.field, c.ours, c.theirs, c.import_id as "importId",
      ${instantText('c.created_at')} as "createdAt", ${sql.raw(instantSql('c.created_at', 'US'))} as "sortAt",
      (select json_build_object('id', p.id, 'name', p.street || ' ' || p.house_number) from properties p where p.id = ${propertyOf}) as property
    from import_conflicts c where ${sql.join(chosen, sql` and `)} order by c.created_at desc, c.id desc limit ${limit + 1}`)
  return rows
}

export const countOpen = (db: Db): Promise<number> => db.$count(importConflicts, eq(importConflicts.state, 'open'))
