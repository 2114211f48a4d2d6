import type { Db } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import { findBuildings, findProperty } from '../repository/keep-buildings.ts'
import { findTreeUnits, type TreeUnitRow } from '../repository/find-tree-units.ts'

/** What is archived is left out unless it is asked for. @throws Refusal 404 */
export async function readTree(db: Db, actor: StaffActor, propertyId: string, archived: boolean) {
  if (!inScope(actor.scope, propertyId) || !(await findProperty(db, propertyId))) throw new Refusal('not_found')
  const live = await findBuildings(db, propertyId, false)
  const buildings = archived ? [...live, ...(await findBuildings(db, propertyId, true))] : live
  const rows = await findTreeUnits(db, propertyId, archived)
  const units = rows.map(({ buildingId: _, entranceId: __, ...unit }) => unit)
  const at = (condition: (row: TreeUnitRow) => boolean) => units.filter((_, index) => condition(rows[index]!))
  const shown = new Set(buildings.map(({ id }) => id))
  const used = units.filter((unit) => !unit.archived)
  return {
    buildings: buildings.map((building) => ({
      id: building.id,
      name: building.name,
      archived: building.archived,
      entrances: building.entrances.map(({ id, name, position }) => ({
        id,
        name,
        position,
        units: at(({ entranceId }) => entranceId === id),
      })),
      units: at(({ buildingId, entranceId }) => buildingId === building.id && entranceId === null),
    })),
    units: at(({ buildingId }) => buildingId === null || !shown.has(buildingId)),
    unitCount: used.length,
    vacantCount: used.filter(({ vacant }) => vacant).length,
    participatingCount: used.filter(({ participating }) => participating).length,
  }
}
