import { unitPlace } from '@treppenhaus/domain/unit-place'
import { useTranslation } from 'react-i18next'

/** What is known of a flat's place in its house. */
export type Placed = {
  floor: number | null
  position: number | null
  unitsPerFloor: number | null
  unitNumber: string | null
  unitId: string | null
}

/** A flat's place in words: "3. Obergeschoss links", short "3. OG links", and the storey alone. */
export function usePlace() {
  const { t } = useTranslation('common', { keyPrefix: 'place' })

  const side = (placed: Placed) => {
    const where = unitPlace(placed.floor, placed.position, placed.unitsPerFloor)?.side
    if (!where) return undefined
    return where.kind === 'number' ? t('number', { position: where.position }) : t(`side.${where.kind}`)
  }

  const floor = (placed: Placed, short: boolean) => {
    const where = unitPlace(placed.floor, null, null)?.floor
    if (!where) return undefined
    return short ? t(`short.${where.kind}`, { level: where.level }) : t(`floor.${where.kind}`, { level: where.level })
  }

  const words = (placed: Placed, short = false) => {
    if (placed.unitId === null) return t('whole')
    const known = [floor(placed, short), side(placed)].filter(Boolean).join(' ')
    return known === '' ? t('unit', { unit: placed.unitNumber }) : known
  }

  return { words, storey: (placed: Placed) => floor(placed, true) }
}

/** The lit window of a flat; none where its place is not known. */
export const litFlats = ({ floor, position }: Pick<Placed, 'floor' | 'position'>) =>
  floor === null || position === null ? [] : [{ floor, position }]
