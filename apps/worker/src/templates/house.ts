import { progressOf } from '@treppenhaus/domain/progress'
import { unitPlace } from '@treppenhaus/domain/unit-place'
import type { Translate } from '../i18n.ts'
import type { Content } from './content.ts'
import { ordersOf, type Property, type TicketFacts } from './facts.ts'
import type { Scene } from './scene.ts'

export const streetOf = ({ street, houseNumber }: Property) => `${street} ${houseNumber}`
export const addressOf = (property: Property) => `${streetOf(property)}, ${property.city}`

export const houseOf = (property: Property): Content['house'] => ({ number: property.houseNumber, address: addressOf(property) })

export const placeOf = ({ t }: Scene, { place, unit, property }: TicketFacts): string =>
  place === 'common' || !unit ? t('common:place.common') : unitInWords(t, unit, property.unitsPerFloor)

type Unit = { number: string; floor: number | null; position: number | null }

/** "Wohnung 5, 3. Obergeschoss links" */
export function unitInWords(t: Translate, { number, floor: level, position }: Unit, unitsPerFloor: number | null): string {
  const where = unitPlace(level, position, unitsPerFloor)
  if (!where) return t('common:place.unit', { number })
  const floor = t(`common:place.floor.${where.floor.kind}`, { level: where.floor.level })
  if (!where.side) return t('common:place.unitOnFloor', { number, floor })
  const side =
    where.side.kind === 'number'
      ? t('common:place.side.number', { position: where.side.position })
      : t(`common:place.side.${where.side.kind}`)
  return t('common:place.unitOnFloor', { number, floor: `${floor} ${side}` })
}

/** How far the ticket has come, for the stair. */
export async function stepOf({ organization, t }: Scene, ticket: TicketFacts): Promise<Content['step']> {
  const { step, name } = progressOf(ticket.status, await ordersOf(organization.db, ticket.id))
  return { step, text: t('common:step', { step, name: t(`common:steps.${name}`) }) }
}
