import { uuids } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { tableOf } from '@treppenhaus/db/record-tables'
import type { Scope } from '@treppenhaus/domain/policy'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import type { historyKinds } from '../schema.ts'

type HistoryKind = (typeof historyKinds)[number]

/** Kinds whose records are told along with the one they belong to. */
export const kindsAlong: Record<HistoryKind, readonly RecordKind[]> = {
  property: ['ownership', 'board_membership'],
  building: ['entrance'],
  unit: ['tenancy', 'ownership', 'participation'],
  person: ['person_address', 'person_contact', 'tenancy', 'ownership', 'board_membership'],
  contractor: ['contractor_property'],
}

/** A record that belongs to the one asked for, or did while it was there. */
export type Related = { id: string; kind: RecordKind; row: Record<string, unknown> }

/** Only what concerns properties of the reader's scope, or none at all. */
export async function findRelated(db: Db, scope: Scope, kind: HistoryKind, id: string, along: readonly RecordKind[]): Promise<Related[]> {
  if (along.length === 0) return []
  const column = sql.raw(`${kind}_id`)
  const live = along.map(
    (one) => sql`select r.id, ${one}::text as kind, to_jsonb(r) as row from ${tableOf(one)} r where r.${column} = ${id}`,
  )
  const gone = sql`select c.record_id, c.kind, c.before from record_changes c
    where c.act = 'removed' and c.before ->> ${sql.raw(`'${kind}_id'`)} = ${id} and c.kind = any(${`{${along.join(',')}}`}::text[])`
  const propertyOf = sql`coalesce((x.row ->> 'property_id')::uuid, (select property_id from units where id = (x.row ->> 'unit_id')::uuid))`
  const isOfNoProperty = sql`x.kind in ('person_address', 'person_contact')`
  const mine = scope === 'all' ? sql`true` : sql`(${isOfNoProperty} or ${propertyOf} = any(${uuids(scope)}))`
  const { rows } = await db.execute<Related>(sql`
    select x.id, x.kind, x.row from (${sql.join([...live, gone], sql` union all `)}) x where ${mine}`)
  return rows
}
