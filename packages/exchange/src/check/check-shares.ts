import type { RowError } from '@treppenhaus/domain/import'
import { sql } from 'drizzle-orm'
import { addErrors } from './add-errors.ts'
import type { CheckScope } from './scope.ts'

type Sum = { property: string; total: string; isCondominium: boolean; propertySeq: number | null; seqs: number[] }

/**
 * The shares of a condominium's units make up the whole: more cannot be, less is told. Sums are of fractions, so that thirds are no
 * surprise.
 */
export async function checkUnitShares(scope: CheckScope): Promise<void> {
  const { rows } = await scope.db.execute<Sum>(sql`
      with told as materialized (
        select s.seq, s.record_id as id, (s.result ->> 'property')::uuid as property, (s.result ->> 'shareNumerator')::numeric as part,
          (s.result ->> 'shareDenominator')::numeric as whole, (s.result ->> 'archived')::boolean as archived, s.fields ? 'shareNumerator' as says
        from staged_records s where s.import_id = ${scope.importId} and s.kind = 'unit' and s.leader is null and not s.failed
      ), house as materialized (
        select told.property as id, array_agg(told.seq order by told.seq) filter (where told.says) as seqs from told group by 1 having bool_or(told.says)
      ), share as (
        select property, part, whole from told where not archived
        union all
        select u.property_id, u.share_numerator, u.share_denominator from units u
        where u.archived_at is null and u.property_id in (select id from house) and not exists (select from told where told.id = u.id)
      ), property as (
        select s.record_id as id, s.seq, s.result ->> 'managementType' as management_type from staged_records s
        where s.import_id = ${scope.importId} and s.kind = 'property' and s.leader is null and not s.failed
      )
      select house.id as property, sum(share.part / nullif(share.whole, 0))::text as total, min(property.seq) as "propertySeq", house.seqs,
        coalesce(min(property.management_type), min(p.management_type)) = 'condominium' as "isCondominium"
      from house join share on share.property = house.id and share.part is not null left join property on property.id = house.id
      left join properties p on p.id = house.id
      group by house.id, house.seqs having abs(sum(share.part / nullif(share.whole, 0)) - 1) > 0.000000001`)
  const column = scope.columnOf('unit', 'shareNumerator')
  const wrong = rows.flatMap(({ total, isCondominium, propertySeq, seqs }): { seq: number; error: RowError }[] => {
    if (Number(total) > 1) return seqs.map((seq) => ({ seq, error: { code: 'shares_exceed_whole', column } }))
    return isCondominium ? [{ seq: propertySeq ?? seqs[0]!, error: { code: 'shares_incomplete', column, warning: true } }] : []
  })
  await addErrors(scope, wrong)
}

/** Owners of one thing do not own more than the whole of it on any day. Where the file says no shares, it is only told. */
export async function checkOwnerShares(scope: CheckScope): Promise<void> {
  const { rows } = await scope.db.execute<{ seq: number; says: boolean }>(sql`
      with told as materialized (
        select s.seq, s.record_id as id, coalesce(s.result ->> 'unit', s.result ->> 'property')::uuid as what,
          daterange((s.result ->> 'startsOn')::date, (s.result ->> 'endsOn')::date, '[]') as days,
          (s.result ->> 'shareNumerator')::numeric / (s.result ->> 'shareDenominator')::numeric as share, s.fields ? 'shareNumerator' as says
        from staged_records s where s.import_id = ${scope.importId} and s.kind = 'ownership' and s.leader is null and not s.failed
      ), owner as materialized (
        select what, days, share from told
        union all
        select coalesce(o.unit_id, o.property_id), daterange(o.starts_on, o.ends_on, '[]'), o.share_numerator::numeric / o.share_denominator
        from ownerships o where coalesce(o.unit_id, o.property_id) in (select what from told) and not exists (select from told where told.id = o.id)
          and not exists (select from import_records e where e.import_id = ${scope.importId} and e.kind = 'ownership' and e.action = 'end' and e.record_id = o.id)
      ), beginning as (select distinct what, lower(days) as day from owner),
      much as (
        select b.what, b.day from beginning b join owner on owner.what = b.what and owner.days @> b.day
        group by b.what, b.day having sum(owner.share) > 1.000000001
      )
      select distinct told.seq, told.says from told join much on much.what = told.what and told.days @> much.day`)
  const column = scope.columnOf('ownership', 'shareNumerator')
  const wrong = rows.map(({ seq, says }) => {
    const error: RowError = { code: 'shares_exceed_whole', column }
    return { seq, error: says ? error : { ...error, warning: true as const } }
  })
  await addErrors(scope, wrong)
}
