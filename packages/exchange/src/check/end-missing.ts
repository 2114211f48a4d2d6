import { today } from '@treppenhaus/db/fragments'
import { tableOf } from '@treppenhaus/db/record-tables'
import { type Field, fieldsOfKind, kindsWithDays, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { hasExternalId } from '../records/read-records.ts'
import { firstEnd } from '../stage/seq.ts'
import type { CheckScope } from './scope.ts'

/** Kinds whose records end by a day. */
const hasDays = (kind: RecordKind) => (kindsWithDays as readonly RecordKind[]).includes(kind)
const hasArchive = (kind: RecordKind) => 'archived' in (fieldsOfKind[kind] as Record<string, Field>)

/**
 * What came from the other system before and is not in a complete file ends: with the day before, or it is archived. A record that the file
 * holds with an error does not end.
 * @returns how many end, of how many the other system knew
 */
export async function endMissing(scope: CheckScope, kind: RecordKind): Promise<{ ending: number; known: number }> {
  const field = hasDays(kind) ? 'endsOn' : hasArchive(kind) ? 'archived' : null
  if (field === null || scope.fields.ownerOf(kind, field) === 'here') return { ending: 0, known: 0 }
  const isOpen = field === 'endsOn' ? sql`t.ends_on is null` : sql`t.archived_at is null`
  const told = sql`staged_records s where s.import_id = ${scope.importId} and s.kind = ${kind}`
  const then = field === 'endsOn' ? sql`to_jsonb(greatest(t.starts_on, ${today} - 1))` : sql`'true'::jsonb`
  const now = field === 'endsOn' ? sql`'null'::jsonb` : sql`'false'::jsonb`
  const externalId = hasExternalId(kind) ? sql`t.external_id` : sql`null::text`
  const { rows } = await scope.db.execute<{ ending: number; known: number }>(sql`
      with known as (
        select t.id, ${externalId} as external_id, ${now} as now, ${then} as then from ${tableOf(kind)} t
        join import_baselines b on b.id = t.id where ${isOpen} and exists (select from ${told})
      ), ended as (
        insert into import_records (import_id, seq, kind, row, external_id, fields, refs, record_id, action, changes)
        select ${scope.importId}, ${firstEnd(kind)} + row_number() over (order by known.id), ${kind}, 0, known.external_id,
          jsonb_build_object(${field}::text, known.then), '{}', known.id, 'end', jsonb_build_object(${field}::text, jsonb_build_array(known.now, known.then))
        from known
        where not exists (select from ${told} and s.record_id = known.id)
          and not exists (select from ${told} and s.external_id = known.external_id)
          and (known.external_id is not null or not exists (select from ${told} and s.failed and s.external_id is null))
        returning 1
      )
      select (select count(*)::int from ended) as ending, (select count(*)::int from known) as known`)
  return rows[0] ?? { ending: 0, known: 0 }
}
