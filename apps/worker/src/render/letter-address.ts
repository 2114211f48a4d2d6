import { personName } from '@treppenhaus/domain/person-name'
import { translator } from '../i18n.ts'
import type { Letter } from '../series/read-letters.ts'
import { unitInWords } from '../templates/house.ts'
import { MM, type Pdf, putLines, wrap } from './pdf-pen.ts'

/** The post reads German, whatever the language of the letter. */
const t = translator('de')

/** The address as it stands in the window, a line each: the person's own, else the unit that they live in. */
export function addressLines(letter: Letter): string[] {
  const { kind, salutation, street, postalCode, city, property, unit, resident } = letter
  const name = personName(letter)
  const who = kind === 'natural' && salutation !== 'none' ? [t(`invitation:letter.${salutation}`), name] : [name]
  const own = street && postalCode && city
  if (own || !resident) return [...who, street, `${postalCode} ${city}`.trim()].filter(Boolean)
  const place = unit?.kind === 'flat' ? [unitInWords(t, unit, property.unitsPerFloor)] : []
  return [...who, ...place, `${property.street} ${property.houseNumber}`, `${property.postalCode} ${property.city}`]
}

/** Of DIN 5008, form B: under the return address, inside the window. */
const ZONE = { x: 25, y: 62.7, width: 75, height: 27.3 }
const LARGEST = 11
const SMALLEST = 7

/** As large as it fits. */
export function putAddress(pdf: Pdf, lines: readonly string[]): void {
  for (let size = LARGEST; ; size -= 0.5) {
    const wrapped = lines.flatMap((line) => wrap(pdf, line, ZONE.width, { size }))
    const step = size * 1.27
    if (size > SMALLEST && wrapped.length * step > ZONE.height * MM) continue
    putLines(pdf, wrapped, ZONE.x, ZONE.y, step, { size })
    return
  }
}
