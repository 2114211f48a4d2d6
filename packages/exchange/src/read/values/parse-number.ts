import type { DecimalMark } from '@treppenhaus/domain/import'

const styles: Record<DecimalMark, { plain: RegExp; grouped: RegExp; group: string }> = {
  ',': { plain: /^\d+(?:,\d+)?$/, grouped: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, group: '.' },
  '.': { plain: /^\d+(?:\.\d+)?$/, grouped: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, group: ',' },
}

/** Blanks of all widths and the apostrophes that group digits in Switzerland. */
const SPACING = /[\s'’]/g
const UNIT = /(?:m²|m2|qm|m³|€|eur|euro|%|kwh\/\(?m²\*?a\)?|kwh|tel|stk|zi)\.?$/i
const SIGN_IN_FRONT = /^(?:€|eur)/i
const LONGEST = 40

/**
 * A number as people write it, as plain digits with a point ("1.234,50 €" is `1234.50`), or null where it is none. Written in the other
 * style ("75.5" where the comma is the mark) it is understood as long as it can mean nothing else.
 */
export function plainNumber(text: string, mark: DecimalMark): string | null {
  if (text.length > LONGEST) return null
  const bare = text.replace(SPACING, '').replace(SIGN_IN_FRONT, '').replace(UNIT, '')
  // Accounting software writes the sign behind the amount.
  const negative = bare.startsWith('-') || bare.startsWith('−') || bare.endsWith('-')
  const digits = bare.replace(/^[+\-−]|-$/g, '')
  const read = inStyle(digits, mark) ?? inStyle(digits, mark === ',' ? '.' : ',')
  return read === null ? null : `${negative ? '-' : ''}${read}`
}

function inStyle(digits: string, mark: DecimalMark): string | null {
  const { plain, grouped, group } = styles[mark]
  if (plain.test(digits)) return digits.replace(',', '.')
  return grouped.test(digits) ? digits.replaceAll(group, '').replace(',', '.') : null
}

/** Places behind the mark that count. */
export const placesOf = (plain: string): number => /\.(\d*?)0*$/.exec(plain)?.[1]!.length ?? 0

/** Whole cents of an amount; null where it has parts of a cent. */
export function centsOf(plain: string): number | null {
  if (placesOf(plain) > 2) return null
  const [whole = '', part = ''] = plain.split('.')
  return Number(`${whole}${part.padEnd(2, '0').slice(0, 2)}`)
}

export type Fraction = { numerator: number; denominator: number }

/** A share such as "71/1000", "71,5 / 1.000" or "71/1000stel", in whole numbers; null where it is none. */
export function parseFraction(text: string, mark: DecimalMark): Fraction | null {
  const parts = text.replace(/\.?(?:s?tel)$/i, '').split('/')
  if (parts.length !== 2) return null
  return wholeShare(plainNumber(parts[0]!, mark), plainNumber(parts[1]!, mark))
}

/** Both sides times the same power of ten, so that they are whole. */
export function wholeShare(numerator: string | null, denominator: string | null): Fraction | null {
  if (numerator === null || denominator === null) return null
  const scale = 10 ** Math.max(placesOf(numerator), placesOf(denominator))
  return { numerator: Math.round(Number(numerator) * scale), denominator: Math.round(Number(denominator) * scale) }
}
