import type { Organization } from '@treppenhaus/db/organization'
import { holdsToday } from '@treppenhaus/db/fragments'
import type { EnergyCertificate, EnergyClass, EnergySource, UnitKind } from '@treppenhaus/domain/master-data'
import { sql, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { PoolClient } from 'pg'
import type { ExportRequest } from '../export-request.ts'
import { conditionOf } from '../record-conditions.ts'
import { keyOf, orderOf } from '../record-order.ts'

/** A unit as an advert tells of it, with its address and its building's energy certificate. */
export type AdvertUnit = {
  id: string
  key: string
  number: string
  kind: UnitKind
  floor: number | null
  position: number | null
  rooms: number | null
  areaM2: number | null
  targetRent: number | null
  targetAncillary: number | null
  targetHeating: number | null
  archived: boolean
  isLet: boolean
  propertyNumber: string
  street: string
  houseNumber: string
  postalCode: string
  city: string
  floors: number | null
  builtIn: number | null
  building: string | null
  energyCertificate: EnergyCertificate | null
  energyValue: number | null
  energyClass: EnergyClass | null
  energySource: EnergySource | null
  energyValidUntil: string | null
}

export type Photo = { unitId: string; fileId: string; caption: string }

/** What an export of units goes by. */
export type UnitRequest = Pick<ExportRequest, 'scope' | 'filter'>

const BATCH = 500
const dialect = new PgDialect()
const condition = ({ scope, filter }: UnitRequest): SQL =>
  conditionOf('unit', 'r', { scope, filter, kinds: ['unit'], format: 'xml', locale: 'de' })

/** The units in the order of all exports, a few at a time. */
export async function* readAdverts(client: PoolClient, request: UnitRequest): AsyncGenerator<AdvertUnit[]> {
  const { joins, keys } = orderOf('unit', 'r')
  const own = (column: string) => sql.raw(`coalesce(nullif(b.${column}, ''), p.${column})`)
  const { sql: text, params } = dialect.sqlToQuery(sql`declare adverts no scroll cursor for
    select r.id, ${keyOf('r')} as key, r.number, r.kind, r.floor, r.position, r.rooms::float8 as rooms, r.area_m2::float8 as "areaM2",
      r.target_rent as "targetRent", r.target_ancillary as "targetAncillary", r.target_heating as "targetHeating",
      r.archived_at is not null as archived,
      exists (select from tenancies t where t.unit_id = r.id and ${holdsToday('t')}) as "isLet",
      p.number as "propertyNumber", ${own('street')} as street, ${own('house_number')} as "houseNumber",
      ${own('postal_code')} as "postalCode", ${own('city')} as city, coalesce(b.floors, p.floors) as floors,
      coalesce(b.built_in, p.built_in) as "builtIn", b.name as building, b.energy_certificate as "energyCertificate", b.energy_value::float8 as "energyValue",
      b.energy_class as "energyClass", b.energy_source as "energySource", b.energy_valid_until::text as "energyValidUntil"
    from units r join properties p on p.id = r.property_id left join buildings b on b.id = r.building_id ${sql.join(joins, sql` `)}
    where ${condition(request)} order by ${sql.join(keys, sql`, `)}`)
  await client.query(text, params)
  for (;;) {
    const { rows } = await client.query<AdvertUnit>(`fetch ${BATCH} from adverts`)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
  }
}

/** The photos of these units that have been looked through. */
export async function findPhotos({ db }: Organization, request: UnitRequest): Promise<Photo[]> {
  const { rows } = await db.execute<Photo>(sql`
    select ph.unit_id as "unitId", ph.file_id as "fileId", ph.caption
    from record_photos ph join files f on f.id = ph.file_id join units r on r.id = ph.unit_id
    where f.state = 'ready' and f.kind = 'image' and ${condition(request)} order by ph.unit_id, ph.position, ph.created_at, ph.id`)
  return rows
}

export type Provider = { name: string; street: string; postalCode: string; city: string; phone: string; email: string }

/** The organization as it names itself. */
export async function findProvider({ db, name }: Organization): Promise<Provider> {
  const { rows } = await db.execute<Provider>(
    sql`select name, street, postal_code as "postalCode", city, phone, email from settings limit 1`,
  )
  return rows[0] ?? { name, street: '', postalCode: '', city: '', phone: '', email: '' }
}
