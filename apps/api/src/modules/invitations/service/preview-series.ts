import { personNameText } from '@treppenhaus/db/fragments'
import { inviteesSql } from '@treppenhaus/db/invitees-sql'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import type { InvitationChannel, LeftOutReason, SeriesFilter } from '@treppenhaus/domain/invitation'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { decodeCursor, isCursorId, pageOf } from '../../../plugins/cursor.ts'
import type { InvitationSeriesBody, LeftOutBody } from '../schema.ts'

type Body = Static<typeof InvitationSeriesBody>
type LeftOut = { personId: string; sortName: string; name: string; email: string | null; home: string; reason: LeftOutReason }

const SAMPLE = 10

/**
 * The filter of a series, within the actor's scope: an empty list of properties becomes the actor's own.
 * @throws Refusal 400 `unknown_reference` for a property that is missing or out of reach
 */
export async function filterOf(db: Db | Tx, { scope }: StaffActor, body: Body): Promise<SeriesFilter> {
  const { managementTypes, roles, again } = body
  const named = [...new Set(body.propertyIds)]
  const known = await db.$count(properties, and(inArray(properties.id, named), isNull(properties.archivedAt)))
  if (known !== named.length || !named.every((id) => inScope(scope, id))) throw refuseField('unknown_reference', '/propertyIds')
  // Nobody is in a house that does not exist: who has no property invites nobody.
  const all = scope === 'all' ? [] : scope.length > 0 ? [...scope] : [NO_PROPERTY]
  return { propertyIds: named.length > 0 ? named : all, managementTypes, roles, again }
}

const NO_PROPERTY = '00000000-0000-0000-0000-000000000000'

export async function previewSeries(db: Db, actor: StaffActor, body: Body) {
  const filter = await filterOf(db, actor, body)
  const [counts, sample] = [
    await countInvitees(db, body.channel, filter),
    await findLeftOut(db, body.channel, filter, { limit: SAMPLE - 1 }),
  ]
  return {
    total: counts.total,
    leftOut: counts.leftOut,
    properties: await perProperty(db, body.channel, filter),
    sample: sample.map(({ sortName: _, ...person }) => person),
  }
}

/** How many are invited, and how many are not for which reason. */
export async function countInvitees(db: Db | Tx, channel: InvitationChannel, filter: SeriesFilter) {
  const { rows } = await db.execute<{ reason: LeftOutReason | null; count: number }>(
    sql`select reason, count(*)::int as count from (${inviteesSql(channel, filter)}) i group by reason order by count desc`,
  )
  const leftOut = rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }]))
  return { total: rows.find(({ reason }) => reason === null)?.count ?? 0, leftOut }
}

async function perProperty(db: Db, channel: InvitationChannel, filter: SeriesFilter) {
  const { rows } = await db.execute<{ id: string; number: string; address: string; count: number }>(sql`
    select h.id, h.number, h.street || ' ' || h.house_number || ', ' || h.city as address, count(*)::int as count
    from (${inviteesSql(channel, filter)}) i join properties h on h.id = i."propertyId" where i.reason is null
    group by h.id order by h.number`)
  return rows
}

export async function listLeftOut(db: Db, actor: StaffActor, { cursor, limit = 50, reason, ...body }: Static<typeof LeftOutBody>) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2)
  if (after && !(typeof after[0] === 'string' && isCursorId(after[1]))) throw new Refusal('invalid_cursor')
  const filter = await filterOf(db, actor, body)
  const rows = await findLeftOut(db, body.channel, filter, { limit, ...(reason && { reason }), ...(after && { after }) })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortName, personId }) => [sortName, personId])
  return { items: items.map(({ sortName: _, ...person }) => person), nextCursor }
}

/** By name; one row more than `limit` tells that there is another page. */
async function findLeftOut(
  db: Db,
  channel: InvitationChannel,
  filter: SeriesFilter,
  { reason, after, limit }: { reason?: LeftOutReason; after?: readonly (string | number | null)[]; limit: number },
): Promise<LeftOut[]> {
  const sortName = sql`case when p.kind = 'company' then p.company_name else p.last_name || ' ' || p.first_name end`
  const { rows } = await db.execute<LeftOut>(sql`
    select i."personId", ${sortName} as "sortName", ${personNameText('p')} as name, p.email, i.reason,
      h.street || ' ' || h.house_number || coalesce(', ' || u.number, '') as home
    from (${inviteesSql(channel, filter)}) i join people p on p.id = i."personId" join properties h on h.id = i."propertyId"
    left join units u on u.id = i."unitId"
    where ${reason === undefined ? sql`i.reason is not null` : sql`i.reason = ${reason}`}
      ${after === undefined ? sql`` : sql`and (${sortName}, p.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by "sortName", p.id limit ${limit + 1}`)
  return rows
}
