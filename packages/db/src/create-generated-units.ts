import { checkPattern, generateUnits, type GeneratedUnit, type PatternError, type UnitPattern } from '@treppenhaus/domain/unit-generator'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from './organization.ts'
import { recordAs } from './record-history.ts'
import { buildings, entrances, properties, units } from './schema/properties.ts'
import { changeSets } from './schema/record-changes.ts'

/** `errors`: why nothing was made. `changeSetId` takes the units back together. */
export type Generation = { changeSetId: string; count: number; errors?: never } | { errors: GenerationError[] }
export type GenerationError = PatternError | { code: 'unknown_reference'; path: string }

/**
 * Makes the units of a pattern in a property, and says how high and wide the house is where nobody has said it yet.
 * @param propertyId of a property that is there; it is locked
 * @param accountId nobody: the operator
 */
export async function createGeneratedUnits(
  tx: Tx,
  propertyId: string,
  pattern: UnitPattern,
  accountId: string | null,
): Promise<Generation> {
  await tx.select({ id: properties.id }).from(properties).where(eq(properties.id, propertyId)).for('update')
  const taken = await tx.select({ number: units.number }).from(units).where(eq(units.propertyId, propertyId))
  const errors = [
    ...(await checkEntrances(tx, propertyId, pattern)),
    ...checkPattern(
      pattern,
      taken.map(({ number }) => number),
    ),
  ]
  if (errors.length > 0) return { errors }
  const made = generateUnits(pattern)
  const [set] = await tx.insert(changeSets).values({ origin: 'generator', accountId }).returning()
  await recordAs(tx, accountId, set!.id)
  await tx.insert(units).values(made.map((unit) => valuesOf(propertyId, unit)))
  await drawHouse(tx, propertyId, pattern, made)
  return { changeSetId: set!.id, count: made.length }
}

const valuesOf = (propertyId: string, { areaM2, rooms, ...unit }: GeneratedUnit): typeof units.$inferInsert => ({
  ...unit,
  propertyId,
  areaM2: areaM2 === null ? null : String(areaM2),
  rooms: rooms === null ? null : String(rooms),
})

/** Only where floors or their width are not known. */
async function drawHouse(tx: Tx, propertyId: string, { floors, entrances, positions }: UnitPattern, made: GeneratedUnit[]) {
  const above = floors.to + 1
  const width = entrances.length * positions.length
  if (above < 1 || width > 20 || made.every(({ floor }) => floor === null)) return
  await tx
    .update(properties)
    .set({
      floors: sql`coalesce(${properties.floors}, ${above})`,
      unitsPerFloor: sql`coalesce(${properties.unitsPerFloor}, ${width})`,
      version: sql`${properties.version} + 1`,
    })
    .where(and(eq(properties.id, propertyId), sql`num_nulls(${properties.floors}, ${properties.unitsPerFloor}) > 0`))
}

/** A building is the property's, an entrance the building's. */
async function checkEntrances(tx: Tx, propertyId: string, pattern: UnitPattern): Promise<GenerationError[]> {
  const named = pattern.entrances.flatMap(({ buildingId }) => buildingId ?? [])
  if (named.length === 0) return wrongEntrances(pattern, () => false)
  const rows = await tx
    .select({ buildingId: buildings.id, entranceId: entrances.id })
    .from(buildings)
    .leftJoin(entrances, eq(entrances.buildingId, buildings.id))
    .where(and(eq(buildings.propertyId, propertyId), inArray(buildings.id, named)))
  return wrongEntrances(pattern, (buildingId, entranceId) =>
    rows.some((row) => row.buildingId === buildingId && (entranceId === null || row.entranceId === entranceId)),
  )
}

const wrongEntrances = (pattern: UnitPattern, isThere: (buildingId: string, entranceId: string | null) => boolean) =>
  pattern.entrances.flatMap(({ buildingId, entranceId }, index) => {
    const isRight = buildingId === null ? entranceId === null : isThere(buildingId, entranceId)
    return isRight ? [] : [{ code: 'unknown_reference' as const, path: `/entrances/${index}` }]
  })
