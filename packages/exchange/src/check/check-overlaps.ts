import { columnOf, tableOf } from '@treppenhaus/db/record-tables'
import type { kindsWithDays, RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { addErrors } from './add-errors.ts'
import type { CheckScope } from './scope.ts'

/** What may not be twice on one day. */
const once: Record<(typeof kindsWithDays)[number], readonly string[]> = {
  tenancy: ['unit', 'person'],
  ownership: ['unit', 'property', 'person'],
  board_membership: ['property', 'person'],
  participation: ['unit'],
}

/** Days that overlap with a row before, or with a record here that the file does not speak of. */
export async function checkOverlaps(scope: CheckScope, kind: RecordKind): Promise<void> {
  if (!(kind in once)) return
  const names = once[kind as keyof typeof once]
  const of = scope.fields.of(kind)
  const told = sql.join(names.map((name) => sql`coalesce(s.result ->> ${name}::text, '')`), sql` || ' ' || `) // prettier-ignore
  const here = sql.join(names.map((name) => sql`coalesce(t.${columnOf(name, of[name]!)}::text, '')`), sql` || ' ' || `) // prettier-ignore
  const { rows: found } = await scope.db.execute<{ seq: number; row: number | null }>(sql`
      with told as materialized (
        select s.seq, s.row, s.record_id as id, ${told} as what,
          daterange((s.result ->> 'startsOn')::date, (s.result ->> 'endsOn')::date, '[]') as days
        from staged_records s where s.import_id = ${scope.importId} and s.kind = ${kind} and s.leader is null and not s.failed
      ), ending as materialized (
        select record_id as id, (fields ->> 'endsOn')::date as day from import_records
        where import_id = ${scope.importId} and kind = ${kind} and action = 'end'
      ), here as materialized (
        select ${here} as what, daterange(t.starts_on, coalesce(ending.day, t.ends_on), '[]') as days from ${tableOf(kind)} t
        left join ending on ending.id = t.id where not exists (select from told where told.id = t.id)
      ), clash as (
        select later.seq, earlier.row from told later join told earlier on earlier.what = later.what
          and earlier.seq < later.seq and earlier.days && later.days
        union all
        select told.seq, null from told join here on here.what = told.what and here.days && told.days
      )
      select seq, min(row) as row from clash group by seq`)
  const column = scope.columnOf(kind, 'startsOn')
  await addErrors(
    scope,
    found.map(({ seq, row }) => ({ seq, error: { code: 'dates_overlap', column, ...(row === null ? {} : { row }) } })),
  )
}
