import { progressOf } from '@treppenhaus/domain/progress'
import type { Content } from './content.ts'
import { ordersOf, type Property, type TicketFacts } from './facts.ts'
import type { Scene } from './scene.ts'

export const streetOf = ({ street, houseNumber }: Property) => `${street} ${houseNumber}`
export const addressOf = (property: Property) => `${streetOf(property)}, ${property.city}`

export const houseOf = (property: Property): Content['house'] => ({ number: property.houseNumber, address: addressOf(property) })

/** "Wohnung 5, 3. Obergeschoss" */
export function placeOf({ t }: Scene, { place, unit }: TicketFacts): string {
  if (place === 'common' || !unit) return t('common:place.common')
  if (unit.floor === null) return t('common:place.unit', { number: unit.number })
  const floor =
    unit.floor === 0 ? t('common:place.ground') : unit.floor < 0 ? t('common:place.below') : t('common:place.floor', { floor: unit.floor })
  return t('common:place.unitOnFloor', { number: unit.number, floor })
}

/** How far the ticket has come, for the stair. */
export async function stepOf({ organization, t }: Scene, ticket: TicketFacts): Promise<Content['step']> {
  const { step, name } = progressOf(ticket.status, await ordersOf(organization.db, ticket.id))
  return { step, text: t('common:step', { step, name: t(`common:steps.${name}`) }) }
}
