import { instantText, personNameText, uuids } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { ChangeOrigin, RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'

export type ChangeRow = {
  seq: number
  at: string
  kind: RecordKind
  recordId: string
  act: 'created' | 'changed' | 'removed'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  audience: 'staff' | 'portal' | 'contractor' | null
  isIntegration: boolean
  name: string | null
  origin: ChangeOrigin | null
  importId: string | null
}

/** The newest first; one row more than `limit` tells that there is another page. */
export async function findChanges(db: Db, recordIds: readonly string[], before: number | undefined, limit: number): Promise<ChangeRow[]> {
  const { rows } = await db.execute<ChangeRow>(sql`
    select c.seq::int8::float8 as seq, ${instantText('c.at')} as at, c.kind, c.record_id as "recordId", c.act, c.before, c.after, a.audience,
      coalesce(m.kind = 'integration', false) as "isIntegration",
      coalesce(nullif(concat_ws(' ', nullif(m.first_name, ''), m.last_name), ''), ${personNameText('p')}, k.name, a.display_name) as name,
      s.origin, i.id as "importId"
    from record_changes c
      left join accounts a on a.id = c.account_id
      left join staff_members m on m.id = a.staff_id
      left join people p on p.id = a.person_id
      left join contractors k on k.id = a.contractor_id
      left join change_sets s on s.id = c.change_set_id
      left join imports i on i.change_set_id = s.id
    where c.record_id = any(${uuids(recordIds)}) and c.kind <> 'baseline' ${before === undefined ? sql`` : sql`and c.seq < ${before}`}
    order by c.seq desc limit ${limit + 1}`)
  return rows
}
