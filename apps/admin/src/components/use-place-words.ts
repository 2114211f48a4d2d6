import { unitPlace } from '@treppenhaus/domain/unit-place'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

interface Where {
  place: 'unit' | 'common'
  floor: number | null
  position: number | null
  unitsPerFloor: number | null
  unitNumber?: string | null
}

const floorKey = (kind: 'basement' | 'ground' | 'upper', level: number) => (kind === 'basement' && level > 1 ? 'basementN' : kind)

function wordsOf(t: TFunction, where: Omit<Where, 'place'>, long: boolean): string {
  const found = unitPlace(where.floor, where.position, where.unitsPerFloor)
  if (!found) return where.unitNumber ?? ''
  const { floor, side } = found
  const key = floorKey(floor.kind, floor.level)
  const storey = t(long ? `words:place.long.${key}` : `words:place.${key}`, { level: floor.level })
  if (!side) return storey
  return `${storey} ${t(`words:place.${side.kind}`, { position: side.kind === 'number' ? side.position : undefined })}`
}

/** "3. OG links" for lists, "3. Obergeschoss links" in the detail, "Gemeinschaft" for common parts. */
export function usePlaceWords() {
  const { t } = useTranslation('words')
  return {
    short: (where: Where) => (where.place === 'common' ? t('words:place.common') : wordsOf(t, where, false)),
    long: (where: Where) => (where.place === 'common' ? t('words:place.commonLong') : wordsOf(t, where, true)),
    unit: (unit: Omit<Where, 'place'>) => wordsOf(t, unit, false),
  }
}
