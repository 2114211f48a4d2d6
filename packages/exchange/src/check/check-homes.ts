import { tableOf } from '@treppenhaus/db/record-tables'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { addErrors } from './add-errors.ts'
import type { CheckScope } from './scope.ts'

/** A unit's entrance is one of its building, and its building one of its property. */
export async function checkHomes(scope: CheckScope): Promise<void> {
  await check(scope, 'entrance', 'building')
  await check(scope, 'building', 'property')
}

async function check(scope: CheckScope, kind: RecordKind, above: RecordKind): Promise<void> {
  const { rows } = await scope.db.execute<{ seq: number }>(sql`
      with home as (
        select id, coalesce((s.result ->> ${above}::text)::uuid, t.${sql.raw(`${above}_id`)}) as above from ${tableOf(kind)} t
        full join (
          select record_id as id, result from staged_records
          where import_id = ${scope.importId} and kind = ${kind} and leader is null and not failed
        ) s using (id)
      )
      select u.seq from staged_records u join home on home.id = (u.result ->> ${kind}::text)::uuid
      where u.import_id = ${scope.importId} and u.kind = 'unit' and u.leader is null and not u.failed
        and (u.result ->> ${above}::text)::uuid is distinct from home.above`)
  const column = scope.columnOf('unit', kind)
  await addErrors(scope, rows.map(({ seq }) => ({ seq, error: { code: 'unknown_reference', column } }))) // prettier-ignore
}
