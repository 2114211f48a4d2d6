import { counted, holdsToday, personNameText } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { isVacant } from '@treppenhaus/db/vacancy-sql'
import type { UnitKind } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'

export type TreeUnitRow = {
  id: string
  buildingId: string | null
  entranceId: string | null
  number: string
  label: string
  kind: UnitKind
  floor: number | null
  position: number | null
  areaM2: number | null
  residents: string[]
  owners: string[]
  participating: boolean
  vacant: boolean
  archived: boolean
}

const names = (table: 'tenancies' | 'ownerships') =>
  sql`array(select ${personNameText('pe')} from ${sql.raw(table)} x join people pe on pe.id = x.person_id
    where x.unit_id = u.id and ${holdsToday('x')} order by x.starts_on, x.id)`

/** From the top floor down, from left to right. */
export async function findTreeUnits(db: Db, propertyId: string, archived: boolean): Promise<TreeUnitRow[]> {
  const { rows } = await db.execute<TreeUnitRow>(sql`
    select u.id, u.building_id as "buildingId", u.entrance_id as "entranceId", u.number, u.label, u.kind, u.floor, u.position,
      u.area_m2::float8 as "areaM2", ${names('tenancies')} as residents, ${names('ownerships')} as owners,
      exists (select from participations x where x.unit_id = u.id and ${holdsToday('x')}) as participating, ${isVacant} as vacant,
      u.archived_at is not null as archived
    from units u join properties p on p.id = u.property_id
    where u.property_id = ${propertyId} and (${archived} or u.archived_at is null)
    order by u.floor desc nulls last, u.position nulls last, ${counted('u.number')}`)
  return rows
}
