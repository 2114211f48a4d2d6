import { uuids } from '@treppenhaus/db/fragments'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { tableOf } from '@treppenhaus/db/record-tables'
import { sql } from 'drizzle-orm'
import type { CheckScope, Staged } from './scope.ts'

/** A unit of an entrance is one of its building, and a unit of a building is one of its property: the file need not say so. */
export async function fillHome(scope: CheckScope, units: readonly Staged[]): Promise<void> {
  await fill(scope, units, 'entrance', 'building')
  await fill(scope, units, 'building', 'property')
}

async function fill({ db, importId }: CheckScope, units: readonly Staged[], kind: RecordKind, above: RecordKind): Promise<void> {
  const lacking = units.filter(({ fields, refs }) => typeof fields[kind] === 'string' && fields[above] === undefined && !refs[above])
  if (lacking.length === 0) return
  const ids = uuids([...new Set(lacking.map(({ fields }) => String(fields[kind])))])
  const { rows } = await db.execute<{ id: string; above: string }>(sql`
    select id, ${sql.raw(`${above}_id`)} as above from ${tableOf(kind)} where id = any(${ids})
    union all
    select record_id, (result ->> ${above}::text)::uuid from staged_records
    where import_id = ${importId} and kind = ${kind} and leader is null and record_id = any(${ids}) and result ? ${above}::text`)
  const aboveOf = new Map(rows.map((row) => [row.id, row.above]))
  for (const { fields } of lacking) fields[above] = aboveOf.get(String(fields[kind])) ?? null
}
