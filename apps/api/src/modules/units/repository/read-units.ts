import { counted, holdsToday, personNameText, today } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { ownerships, tenancies } from '@treppenhaus/db/schema/tenancies'
import type { UnitKind } from '@treppenhaus/domain/master-data'
import { sql, type SQL } from 'drizzle-orm'
import type { Scalar } from '../../../plugins/contract.ts'

type Period = { id: string; externalId: string | null; startsOn: string; endsOn: string | null }
type Occupant = Period & { personId: string; name: string; hasAccount: boolean }
type Tenant = Occupant & { contractNumber: string }
type Owner = Occupant & { shareNumerator: number; shareDenominator: number }
type Participation = Omit<Period, 'externalId'>

/** As it goes over the wire; areas and rooms are numbers there. */
export type UnitRow = {
  id: string
  propertyId: string
  buildingId: string | null
  buildingName: string | null
  entranceId: string | null
  entranceName: string | null
  externalId: string | null
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
  targetAncillary: number | null
  targetHeating: number | null
  note: string
  custom: Record<string, Scalar>
  participating: boolean
  archived: boolean
  tenancies: Tenant[]
  ownerships: Owner[]
  participations: Participation[]
  version: number
}
export type UnitPeriods = Pick<UnitRow, 'tenancies' | 'ownerships' | 'participations'>

const fromToday = sql`(x.ends_on is null or x.ends_on >= ${today})`
const always = sql`true`

const occupants = (table: typeof tenancies | typeof ownerships, columns: SQL, when: SQL) => sql`
  coalesce((select json_agg(json_build_object('id', x.id, 'externalId', x.external_id, 'personId', p.id, 'name', ${personNameText('p')},
      'startsOn', x.starts_on, 'endsOn', x.ends_on, ${columns},
      'hasAccount', exists (select from accounts a where a.person_id = p.id and a.disabled_at is null)) order by x.starts_on, x.id)
    from ${table} x join people p on p.id = x.person_id where x.unit_id = u.id and ${when}), '[]')`

const periods = (when: SQL) => sql`
  ${occupants(tenancies, sql`'contractNumber', x.contract_number`, when)} as tenancies,
  ${occupants(ownerships, sql`'shareNumerator', x.share_numerator, 'shareDenominator', x.share_denominator`, when)} as ownerships,
  coalesce((select json_agg(json_build_object('id', x.id, 'startsOn', x.starts_on, 'endsOn', x.ends_on) order by x.starts_on)
    from participations x where x.unit_id = u.id and ${when}), '[]') as participations`

const unitRows = sql`
  select u.id, u.property_id as "propertyId", u.building_id as "buildingId", b.name as "buildingName", u.entrance_id as "entranceId",
    e.name as "entranceName", u.external_id as "externalId", u.number, u.label, u.kind, u.floor, u.position, u.rooms::float8 as rooms,
    u.area_m2::float8 as "areaM2", u.share_numerator as "shareNumerator", u.share_denominator as "shareDenominator",
    u.target_rent as "targetRent", u.target_ancillary as "targetAncillary", u.target_heating as "targetHeating", u.note, u.custom,
    exists (select from participations x where x.unit_id = u.id and ${holdsToday('x')}) as participating,
    u.archived_at is not null as archived, u.version, ${periods(fromToday)}
  from units u left join buildings b on b.id = u.building_id left join entrances e on e.id = u.entrance_id`

export async function findUnits(db: Db, propertyId: string): Promise<UnitRow[]> {
  const { rows } = await db.execute<UnitRow>(
    sql`${unitRows} where u.property_id = ${propertyId} order by u.archived_at is not null, u.floor nulls last, u.position nulls last, ${counted('u.number')}`,
  )
  return rows
}

export async function findUnit(db: Db | Tx, id: string): Promise<UnitRow | undefined> {
  const { rows } = await db.execute<UnitRow>(sql`${unitRows} where u.id = ${id}`)
  return rows[0]
}

/** Of all times. */
export async function findPeriods(db: Db, id: string): Promise<(UnitPeriods & { propertyId: string }) | undefined> {
  const { rows } = await db.execute<UnitPeriods & { propertyId: string }>(
    sql`select u.property_id as "propertyId", ${periods(always)} from units u where u.id = ${id}`,
  )
  return rows[0]
}
