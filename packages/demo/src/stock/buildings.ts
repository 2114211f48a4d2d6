import type { Tx } from '@treppenhaus/db/organization'
import { buildings, entrances, units } from '@treppenhaus/db/schema/properties'
import type { EnergyClass, EnergySource } from '@treppenhaus/domain/master-data'
import { eq, inArray } from 'drizzle-orm'
import { insertMany } from '../insert-many.ts'
import type { Portfolio } from '../portfolio.ts'
import type { Random } from '../random.ts'

/** `doors` share the positions of a floor; the garage takes the parking spaces. */
type BuildingPlan = {
  name: string
  energy: readonly ['demand' | 'consumption', number, EnergyClass, EnergySource, string]
  doors: readonly string[]
  garage?: string
}

const plans: Record<string, BuildingPlan> = {
  '1014': { name: 'Vorderhaus', energy: ['consumption', 118.4, 'D', 'gas', '2029-04-30'], doors: ['14'] },
  '2008': { name: 'Haus 8a', energy: ['consumption', 96.7, 'C', 'district', '2031-08-31'], doors: ['8a'], garage: 'Garagenhof' },
  '2009': { name: 'Haus 8b', energy: ['consumption', 101.2, 'D', 'district', '2031-08-31'], doors: ['8b'], garage: 'Garagenhof' },
  '2018': { name: 'Haupthaus', energy: ['demand', 62.5, 'B', 'district', '2027-02-28'], doors: ['18'], garage: 'Tiefgarage' },
  '4112': { name: 'Hochhaus', energy: ['consumption', 133, 'E', 'district', '2028-11-30'], doors: ['112', '112 a'] },
  '6041': { name: 'Stammhaus', energy: ['demand', 171.9, 'F', 'oil', '2026-12-31'], doors: ['41'] },
}

/** Half of the houses say which building and which door a flat belongs to; the others need not. */
export async function insertBuildings(tx: Tx, chance: Random, { properties, units: flats }: Portfolio): Promise<void> {
  for (const property of properties) {
    const plan = plans[property.number]
    if (!plan) continue
    const [energyCertificate, energyValue, energyClass, energySource, energyValidUntil] = plan.energy
    const energy = { energyCertificate, energyValue: String(energyValue), energyClass, energySource, energyValidUntil }
    const { floors, builtIn, id: propertyId } = property
    const main = { id: chance.uuid(), propertyId, name: plan.name, floors, builtIn, ...energy }
    await tx.insert(buildings).values(main)
    const doors = plan.doors.map((name, index) => ({ id: chance.uuid(), buildingId: main.id, name, position: index + 1 }))
    await insertMany(tx, entrances, doors)
    const own = flats.filter((flat) => flat.propertyId === propertyId)
    const perDoor = (property.unitsPerFloor ?? 1) / doors.length
    for (const [index, door] of doors.entries()) {
      const behind = own.filter(({ position }) => position && Math.ceil(position / perDoor) === index + 1)
      await place(tx, behind, { buildingId: main.id, entranceId: door.id })
    }
    if (!plan.garage) continue
    const garage = { id: chance.uuid(), propertyId, name: plan.garage, builtIn }
    await tx.insert(buildings).values(garage)
    await place(
      tx,
      own.filter(({ kind }) => kind === 'parking'),
      { buildingId: garage.id, entranceId: null },
    )
  }
}

async function place(tx: Tx, flats: readonly { id: string }[], where: { buildingId: string; entranceId: string | null }) {
  if (flats.length === 0) return
  await tx
    .update(units)
    .set(where)
    .where(
      inArray(
        units.id,
        flats.map(({ id }) => id),
      ),
    )
}

/** One condominium whose shares are a thousandth short, as it happens in real declarations of division. */
export async function loseShare(tx: Tx, { properties, units: flats }: Portfolio): Promise<void> {
  const house = properties.find(({ number }) => number === '2009')
  const last = flats.findLast((flat) => flat.propertyId === house?.id)
  if (last?.shareNumerator)
    await tx
      .update(units)
      .set({ shareNumerator: last.shareNumerator - 1 })
      .where(eq(units.id, last.id))
}
