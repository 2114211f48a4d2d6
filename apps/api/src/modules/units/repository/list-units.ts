import { counted, holdsToday, jsonArray, personNameText } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { propertyInScope } from '@treppenhaus/db/relations-sql'
import { isVacant } from '@treppenhaus/db/vacancy-sql'
import type { ManagementType, UnitKind } from '@treppenhaus/domain/master-data'
import type { Scope } from '@treppenhaus/domain/policy'
import { likeWord } from '@treppenhaus/db/search-sql'
import { readSearch } from '@treppenhaus/domain/search'
import { sql, type SQL } from 'drizzle-orm'

type Somebody = { personId: string; name: string }

export type UnitItemRow = {
  id: string
  propertyId: string
  propertyNumber: string
  managementType: ManagementType
  street: string
  houseNumber: string
  postalCode: string
  city: string
  buildingId: string | null
  buildingName: string | null
  entranceName: string | null
  number: string
  label: string
  kind: UnitKind
  floor: number | null
  position: number | null
  rooms: number | null
  areaM2: number | null
  shareNumerator: number | null
  shareDenominator: number | null
  targetRent: number | null
  residents: Somebody[]
  owners: Somebody[]
  participating: boolean
  vacant: boolean
  archived: boolean
  version: number
}

export type UnitFilter = {
  propertyId?: string
  buildingId?: string
  kind?: string
  managementType?: string
  participating?: boolean
  vacant?: boolean
  archived: boolean
  q?: string
  after?: readonly (string | number | null)[]
  limit: number
}

const participates = sql`exists (select from participations x where x.unit_id = u.id and ${holdsToday('x')})`

const people = (table: 'tenancies' | 'ownerships') =>
  jsonArray(sql`select pe.id as "personId", ${personNameText('pe')} as name from ${sql.raw(table)} x join people pe on pe.id = x.person_id
    where x.unit_id = u.id and ${holdsToday('x')} order by x.starts_on, x.id`)

const columns = sql`u.id, u.property_id as "propertyId", p.number as "propertyNumber", p.management_type as "managementType", p.street,
  p.house_number as "houseNumber", p.postal_code as "postalCode", p.city, u.building_id as "buildingId", b.name as "buildingName",
  e.name as "entranceName", u.number, u.label, u.kind, u.floor, u.position, u.rooms::float8 as rooms, u.area_m2::float8 as "areaM2",
  u.share_numerator as "shareNumerator", u.share_denominator as "shareDenominator", u.target_rent as "targetRent",
  ${people('tenancies')} as residents, ${people('ownerships')} as owners, ${participates} as participating, ${isVacant} as vacant,
  u.archived_at is not null as archived, u.version`

const order = sql`${counted('p.number')}, ${counted('u.number')}`

/** By the numbers of property and unit; one row more than `limit` tells that there is another page. */
export async function findUnitItems(db: Db, scope: Scope, filter: UnitFilter): Promise<UnitItemRow[]> {
  const { after } = filter
  const { rows } = await db.execute<UnitItemRow>(sql`
    with page as materialized (
      select u.id from units u join properties p on p.id = u.property_id
      where ${propertyInScope(scope, sql`u.property_id`)} and ${conditionsOf(filter)}
        ${after === undefined ? sql`` : sql`and (${order}, u.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`}
      order by ${order}, u.id limit ${filter.limit + 1})
    select ${columns} from page join units u using (id) join properties p on p.id = u.property_id
      left join buildings b on b.id = u.building_id left join entrances e on e.id = u.entrance_id
    order by ${order}, u.id`)
  return rows
}

/** Not compared with a value, so that the planner sees what it is. */
const is = (expected: boolean, condition: SQL): SQL => (expected ? condition : sql`not ${condition}`)

function conditionsOf({ propertyId, buildingId, kind, managementType, participating, vacant, archived, q }: UnitFilter): SQL {
  const found = [
    archived ? sql`(u.archived_at is not null or p.archived_at is not null)` : sql`u.archived_at is null and p.archived_at is null`,
    propertyId !== undefined && sql`u.property_id = ${propertyId}`,
    buildingId !== undefined && sql`u.building_id = ${buildingId}`,
    kind !== undefined && sql`u.kind = ${kind}`,
    managementType !== undefined && sql`p.management_type = ${managementType}`,
    participating !== undefined && is(participating, participates),
    vacant !== undefined && is(vacant, isVacant),
    ...readSearch(q ?? '').words.map(matches),
  ]
  return sql.join(
    found.filter((condition) => condition !== false),
    sql` and `,
  )
}

/** A word of the unit, of its address, or of who lives in it. */
function matches(word: string): SQL {
  const pattern = likeWord(word)
  return sql`(u.search_text like ${pattern} or p.search_text like ${pattern} or u.id in (
    select x.unit_id from tenancies x join people pe on pe.id = x.person_id where pe.search_text like ${pattern} and ${holdsToday('x')}))`
}
