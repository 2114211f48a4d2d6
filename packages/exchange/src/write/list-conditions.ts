import { holdsToday } from '@treppenhaus/db/fragments'
import { fitsWords, likeWord } from '@treppenhaus/db/search-sql'
import { fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { readSearch } from '@treppenhaus/domain/search'
import { sql, type SQL } from 'drizzle-orm'
import type { ExportFilter } from './export-request.ts'

/** The conditions of one list, as its page has them. */
export function ofList(kind: RecordKind, alias: string, filter: ExportFilter): SQL[] {
  const row = sql.raw(alias)
  const { q, kind: sort, trade, hasAccount } = filter
  const found = [
    sort !== undefined && kind !== 'property' && sql`${row}.kind = ${sort}`,
    trade !== undefined && kind === 'contractor' && sql`${trade} = any(${row}.trades)`,
    hasAccount !== undefined &&
      kind === 'person' &&
      sql`exists (select from accounts a where a.person_id = ${row}.id and a.disabled_at is null) = ${hasAccount}`,
    ...(kind === 'unit' ? ofUnits(alias, filter) : [q !== undefined && fitsWords(sql`${row}.search_text`, q)]),
  ]
  return found.filter((condition) => condition !== false)
}

function ofUnits(alias: string, { q = '', buildingId, participating, vacant }: ExportFilter): (SQL | false)[] {
  const row = sql.raw(alias)
  const today = (table: string) => sql`exists (select from ${sql.raw(table)} x where x.unit_id = ${row}.id and ${holdsToday('x')})`
  const isOwned = sql`(select h.management_type from properties h where h.id = ${row}.property_id) = 'condominium' and ${today('ownerships')}`
  return [
    buildingId !== undefined && sql`${row}.building_id = ${buildingId}::uuid`,
    participating !== undefined && sql`${today('participations')} = ${participating}`,
    vacant !== undefined && sql`(not ${today('tenancies')} and not (${isOwned})) = ${vacant}`,
    ...readSearch(q).words.map((word) => {
      const pattern = likeWord(word)
      return sql`(${row}.search_text like ${pattern} or ${row}.property_id in (select h.id from properties h where h.search_text like ${pattern})
        or ${row}.id in (select x.unit_id from tenancies x join people pe on pe.id = x.person_id
          where pe.search_text like ${pattern} and ${holdsToday('x')}))`
    }),
  ]
}

/** A unit goes with its house. What is archived is asked for of the list alone, what is not of everything that may be. */
export function ofArchive(kind: RecordKind, alias: string, { archived }: ExportFilter, narrowed?: RecordKind): SQL[] {
  if (archived === undefined || !('archived' in fieldsOf(kind)) || (archived && kind !== narrowed)) return []
  const own = sql`${sql.raw(alias)}.archived_at is not null`
  const isArchived =
    kind === 'unit'
      ? sql`(${own} or exists (select from properties h where h.id = ${sql.raw(alias)}.property_id and h.archived_at is not null))`
      : own
  return [archived ? isArchived : sql`not ${isArchived}`]
}
