import { holdsToday, uuids } from '@treppenhaus/db/fragments'
import { columnOf, tableOf } from '@treppenhaus/db/record-tables'
import type { Scope } from '@treppenhaus/domain/policy'
import { type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import type { ExportFilter, ExportRequest } from './export-request.ts'
import { houseOf, relations } from './house-of.ts'
import { ofArchive, ofList } from './list-conditions.ts'

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

function inHouses(kind: RecordKind, alias: string, filter: ExportFilter, narrowed?: RecordKind): SQL[] {
  const house = houseOf(kind, alias)
  if (house) return housesOf(filter, house)
  if (kind === 'contractor') {
    const served = housesOf(filter, sql`cp.property_id`)
    return served.length === 0
      ? []
      : [sql`${sql.raw(alias)}.id in (select cp.contractor_id from contractor_properties cp where ${sql.join(served, sql` and `)})`]
  }
  return kind === 'person' ? peopleOf(alias, filter, kind === narrowed) : []
}

function housesOf({ propertyId, managementType, groupId, responsibleId }: ExportFilter, house: SQL): SQL[] {
  const chosen = [
    propertyId !== undefined && sql`${house} = ${propertyId}::uuid`,
    managementType !== undefined && sql`${house} in (select h.id from properties h where h.management_type = ${managementType})`,
    groupId !== undefined && sql`${house} in (select g.property_id from property_group_members g where g.group_id = ${groupId}::uuid)`,
    responsibleId !== undefined &&
      sql`${house} in (select pr.property_id from property_responsibles pr where pr.staff_id = ${responsibleId}::uuid)`,
  ]
  return chosen.filter((condition) => condition !== false)
}

function peopleOf(alias: string, filter: ExportFilter, isNarrowed: boolean): SQL[] {
  const held = housesOf(filter, sql`r.property_id`)
  if (filter.role !== undefined && isNarrowed) held.push(sql`r.role = ${filter.role}`)
  if (held.length === 0) return []
  // A list of people shows who has to do with a house today; what goes along with houses and contracts is everybody who ever had.
  if (isNarrowed) held.push(holdsToday('r'))
  return [sql`${sql.raw(alias)}.id in (select r.person_id from ${relations} r where ${sql.join(held, sql` and `)})`]
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
