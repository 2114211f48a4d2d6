import { instantSql, instantText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import type { SeriesFilter } from '@treppenhaus/domain/invitation'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { InvitationSeries } from '../schema.ts'

type Wire = Static<typeof InvitationSeries>
export type SeriesRow = Omit<Wire, 'lettersReady' | keyof SeriesFilter> & { filter: SeriesFilter; fileId: string | null; at: string }

const columns = sql`r.id, r.channel, r.filter, r.state, r.total, r.done, r.left_out as "leftOut", r.file_id as "fileId", r.error,
  ${instantText('r.created_at')} as "createdAt", ${sql.raw(instantSql('r.created_at', 'US'))} as at, ${instantText('r.finished_at')} as "finishedAt",
  (select a.display_name from accounts a where a.id = r.created_by_account_id) as "createdBy",
  (select count(*)::int from invitations i where i.series_id = r.id and i.joined_at is not null) as joined`

/** A series is seen by whoever works with all of its properties. A letter written by itself is none. */
const seen = ({ scope }: StaffActor): SQL =>
  scope === 'all'
    ? sql`not r.filter ? 'personIds'`
    : sql`(not r.filter ? 'personIds' and jsonb_array_length(r.filter -> 'propertyIds') > 0
        and array(select jsonb_array_elements_text(r.filter -> 'propertyIds')) <@ ${sql.param(scope)}::text[])`

/** Newest first; one row more than `limit` tells that there is another page. */
export async function findSeries(
  db: Db,
  actor: StaffActor,
  { after, limit }: { after?: readonly (string | number | null)[]; limit: number },
): Promise<SeriesRow[]> {
  const { rows } = await db.execute<SeriesRow>(sql`
    select ${columns} from invitation_series r where ${seen(actor)}
      ${after === undefined ? sql`` : sql`and (r.created_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by r.created_at desc, r.id desc limit ${limit + 1}`)
  return rows
}

export async function findOneSeries(db: Db | Tx, actor: StaffActor, id: string): Promise<SeriesRow | undefined> {
  const { rows } = await db.execute<SeriesRow>(sql`select ${columns} from invitation_series r where r.id = ${id} and ${seen(actor)}`)
  return rows[0]
}
