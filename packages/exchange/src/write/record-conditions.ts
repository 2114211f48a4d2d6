import { holdsToday, uuids } from '@treppenhaus/db/fragments'
import { columnOf, tableOf } from '@treppenhaus/db/record-tables'
import { fitsWords } from '@treppenhaus/db/search-sql'
import type { Scope } from '@treppenhaus/domain/policy'
import { type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import type { ExportFilter, ExportRequest } from './export-request.ts'
import { houseOf, relations } from './house-of.ts'

const listKinds = ['property', 'unit', 'person', 'contractor'] as const satisfies readonly RecordKind[]

/** The WHERE of one kind in an export: within the scope, within the filter, and belonging to nothing that is left out. */
export function conditionOf(kind: RecordKind, alias: string, { kinds, scope, filter }: ExportRequest): SQL {
  const narrowed = listKinds.find((each) => kinds.includes(each))
  return sql.join([inScope(kind, alias, scope), ...narrowing(kind, alias, { kinds, filter, narrowed })], sql` and `)
}

type Narrowing = { kinds: readonly RecordKind[]; filter: ExportFilter; narrowed: RecordKind | undefined }

function inScope(kind: RecordKind, alias: string, scope: Scope): SQL {
  if (scope === 'all') return sql`true`
  const house = houseOf(kind, alias)
  if (house) return sql`${house} = any(${uuids(scope)})`
  if (kind === 'contractor') return sql`true`
  const person = sql.raw(`${alias}.${kind === 'person' ? 'id' : 'person_id'}`)
  return sql`(${person} in (select r.person_id from ${relations} r where r.property_id = any(${uuids(scope)}))
    or ${person} not in (select r.person_id from ${relations} r))`
}

function narrowing(kind: RecordKind, alias: string, by: Narrowing): SQL[] {
  const { filter, narrowed } = by
  return [
    ...inHouses(kind, alias, filter, narrowed),
    ...(kind === narrowed ? ofList(kind, alias, filter) : []),
    ...ofArchive(kind, alias, filter, narrowed),
    ...followed(kind, alias, by),
  ]
}

function inHouses(kind: RecordKind, alias: string, { propertyId, managementType, role }: ExportFilter, narrowed?: RecordKind): SQL[] {
  const those = (house: SQL): SQL[] => [
    ...(propertyId === undefined ? [] : [sql`${house} = ${propertyId}::uuid`]),
    ...(managementType === undefined ? [] : [sql`${house} in (select h.id from properties h where h.management_type = ${managementType})`]),
  ]
  const house = houseOf(kind, alias)
  if (house) return those(house)
  if (kind === 'contractor') {
    const served = those(sql`cp.property_id`)
    return served.length === 0
      ? []
      : [sql`${sql.raw(alias)}.id in (select cp.contractor_id from contractor_properties cp where ${sql.join(served, sql` and `)})`]
  }
  if (kind !== 'person') return []
  const held = those(sql`r.property_id`)
  if (role !== undefined && kind === narrowed) held.push(sql`r.role = ${role}`)
  if (held.length === 0) return []
  // A list of people shows who has to do with a house today; what goes along with houses and contracts is everybody who ever had.
  if (kind === narrowed) held.push(holdsToday('r'))
  return [sql`${sql.raw(alias)}.id in (select r.person_id from ${relations} r where ${sql.join(held, sql` and `)})`]
}

function ofList(kind: RecordKind, alias: string, { q, kind: sort, trade }: ExportFilter): SQL[] {
  const row = sql.raw(alias)
  return [
    ...(q === undefined ? [] : [fitsWords(sql`${row}.search_text`, q)]),
    ...(sort === undefined || kind === 'property' ? [] : [sql`${row}.kind = ${sort}`]),
    ...(trade === undefined || kind !== 'contractor' ? [] : [sql`${trade} = any(${row}.trades)`]),
  ]
}

function ofArchive(kind: RecordKind, alias: string, { archived }: ExportFilter, narrowed?: RecordKind): SQL[] {
  if (archived === undefined || !('archived' in fieldsOf(kind))) return []
  if (archived) return kind === narrowed ? [sql`${sql.raw(alias)}.archived_at is not null`] : []
  return [sql`${sql.raw(alias)}.archived_at is null`]
}

/** What belongs to a record that is left out would belong to nothing at the other end. */
function followed(kind: RecordKind, alias: string, by: Narrowing): SQL[] {
  return Object.entries<Field>(fieldsOf(kind)).flatMap(([name, field]) => {
    if (field.type !== 'reference' || !by.kinds.includes(field.to)) return []
    const other = `${alias}${name.slice(0, 1)}`
    const conditions = narrowing(field.to, other, by)
    if (conditions.length === 0) return []
    const column = sql`${sql.raw(alias)}.${columnOf(name, field)}`
    const among = sql`${column} in (select ${sql.raw(other)}.id from ${tableOf(field.to)} ${sql.raw(other)} where ${sql.join(conditions, sql` and `)})`
    return [field.required ? among : sql`(${column} is null or ${among})`]
  })
}
