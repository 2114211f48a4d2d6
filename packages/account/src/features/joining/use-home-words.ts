import { unitPlace } from '@treppenhaus/domain/unit-place'
import { useTranslation } from 'react-i18next'
import type { OpenInvitation } from './queries.ts'

type Home = OpenInvitation['homes'][number]

/** A home as its people say it: "2. Obergeschoss links (WE 201)". */
export function useHomeWords() {
  const { t } = useTranslation('joining', { keyPrefix: 'place' })
  return ({ floor, position, unitsPerFloor, unitNumber }: Home): string => {
    if (unitNumber === null) return t('whole')
    const place = unitPlace(floor, position, unitsPerFloor)
    if (!place) return unitNumber
    const { side } = place
    const words = [
      t(`floor.${place.floor.kind}`, { level: place.floor.level }),
      // The number of the flat says it already where there are many on a floor.
      side === null || side.kind === 'number' ? '' : t(`side.${side.kind}`),
    ]
    return t('numbered', { place: words.filter(Boolean).join(' '), number: unitNumber })
  }
}
