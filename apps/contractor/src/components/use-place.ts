import { unitPlace } from '@treppenhaus/domain/unit-place'
import { useTranslation } from 'react-i18next'
import { riserOf, type Place } from '../lib/places.ts'

/** Flats in words: "3. OG links", "2. bis 4. OG links". */
export function usePlace() {
  const { t } = useTranslation('common', { keyPrefix: 'place' })

  const floorWord = (floor: number) => {
    const where = unitPlace(floor, null, null)?.floor
    return where ? t(`${where.kind}`, { level: where.level }) : ''
  }
  const sideWord = (floor: number, position: number | null, unitsPerFloor: number | null) => {
    const side = unitPlace(floor, position, unitsPerFloor)?.side
    if (!side) return ''
    return side.kind === 'number' ? t('number', { position: side.position }) : t(`${side.kind}`)
  }
  const one = (floor: number, position: number | null, unitsPerFloor: number | null) =>
    [floorWord(floor), sideWord(floor, position, unitsPerFloor)].filter(Boolean).join(' ')

  const many = (places: readonly Place[], unitsPerFloor: number | null) => {
    const riser = riserOf(places)
    if (riser) {
      const floors = t('riser', { from: riser.from, to: riser.to })
      return [floors, sideWord(riser.from, riser.position, unitsPerFloor)].filter(Boolean).join(' ')
    }
    if (places.length > 3) return t('count', { count: places.length })
    return places.map(({ floor, position }) => one(floor, position, unitsPerFloor)).join(', ')
  }

  return {
    /** All flats of an order; empty where it is about none. */
    many,
    /** One flat, or its number where nobody knows where it lies. */
    flat: (flat: { floor: number | null; position: number | null; unitNumber: string | null }, unitsPerFloor: number | null) => {
      if (flat.floor !== null) return one(flat.floor, flat.position, unitsPerFloor)
      return flat.unitNumber === null ? t('common') : t('unit', { unit: flat.unitNumber })
    },
  }
}
