import { counted } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { buildings, entrances, properties, units } from '@treppenhaus/db/schema/properties'
import { eq, sql } from 'drizzle-orm'

export type BuildingValues = Omit<typeof buildings.$inferInsert, 'id' | 'version' | 'createdAt'>
export type EntranceValues = Omit<typeof entrances.$inferInsert, 'id' | 'version' | 'createdAt'>
type BuildingColumns = typeof buildings.$inferSelect
type EntranceRow = Omit<typeof entrances.$inferSelect, 'createdAt'> & { unitCount: number }
type BuildingRow = Omit<BuildingColumns, 'createdAt' | 'archivedAt' | 'energyValue'> & {
  energyValue: number | null
  archived: boolean
  unitCount: number
  entrances: EntranceRow[]
}

const buildingRows = sql`
  select b.id, b.property_id as "propertyId", b.external_id as "externalId", b.name, b.street, b.house_number as "houseNumber",
    b.postal_code as "postalCode", b.city, b.floors, b.built_in as "builtIn", b.energy_certificate as "energyCertificate",
    b.energy_value::float8 as "energyValue", b.energy_class as "energyClass", b.energy_source as "energySource",
    b.energy_valid_until as "energyValidUntil", b.archived_at is not null as archived, b.version,
    (select count(*)::int from units u where u.building_id = b.id and u.archived_at is null) as "unitCount",
    coalesce((select json_agg(json_build_object('id', e.id, 'buildingId', e.building_id, 'externalId', e.external_id, 'name', e.name,
        'position', e.position, 'version', e.version, 'unitCount', (select count(*)::int from units u where u.entrance_id = e.id))
        order by e.position nulls last, ${counted('e.name')})
      from entrances e where e.building_id = b.id), '[]') as entrances
  from buildings b`

export async function findBuildings(db: Db, propertyId: string, archived: boolean): Promise<BuildingRow[]> {
  const { rows } = await db.execute<BuildingRow>(
    sql`${buildingRows} where b.property_id = ${propertyId} and (b.archived_at is not null) = ${archived} order by ${counted('b.name')}, b.id`,
  )
  return rows
}

export async function findBuilding(db: Db | Tx, id: string): Promise<BuildingRow | undefined> {
  const { rows } = await db.execute<BuildingRow>(sql`${buildingRows} where b.id = ${id}`)
  return rows[0]
}

export async function findProperty(db: Db | Tx, id: string): Promise<{ archivedAt: Date | null } | undefined> {
  const [row] = await db.select({ archivedAt: properties.archivedAt }).from(properties).where(eq(properties.id, id))
  return row
}

export async function insertBuilding(tx: Tx, values: BuildingValues): Promise<string> {
  const [row] = await tx.insert(buildings).values(values).returning({ id: buildings.id })
  return row!.id
}

/** Locked until the transaction ends. */
export async function lockBuilding(tx: Tx, id: string): Promise<BuildingColumns | undefined> {
  const [row] = await tx.select().from(buildings).where(eq(buildings.id, id)).for('update')
  return row
}

export async function updateBuilding(tx: Tx, id: string, version: number, changes: Partial<BuildingValues>): Promise<void> {
  await tx
    .update(buildings)
    .set({ ...changes, version: version + 1 })
    .where(eq(buildings.id, id))
}

export async function findEntrance(tx: Tx, id: string) {
  const [row] = await tx.select().from(entrances).where(eq(entrances.id, id))
  return row
}

export const insertEntrance = (tx: Tx, values: EntranceValues) => tx.insert(entrances).values(values)

export async function updateEntrance(tx: Tx, id: string, version: number, changes: Partial<EntranceValues>): Promise<void> {
  await tx
    .update(entrances)
    .set({ ...changes, version: version + 1 })
    .where(eq(entrances.id, id))
}

export const deleteEntrance = (tx: Tx, id: string) => tx.delete(entrances).where(eq(entrances.id, id))

/** Archived ones too. */
export async function hasUnits(tx: Tx, entranceId: string): Promise<boolean> {
  const rows = await tx.select({ id: units.id }).from(units).where(eq(units.entranceId, entranceId)).limit(1)
  return rows.length > 0
}
