import { sumOfShares } from '@treppenhaus/domain/shares'
import { shareOf, type Share } from '../../lib/share.ts'

/** Shares of a house as they are typed, by unit; a number alone is over the common denominator. */
export interface ShareSheet {
  denominator: string
  texts: Record<string, string>
}

interface Shared {
  id: string
  shareNumerator: number | null
  shareDenominator: number | null
}

const usual = 1000

/** The denominator that most units have. */
function commonOf(units: readonly Shared[]): number {
  const counts = new Map<number, number>()
  for (const { shareDenominator } of units)
    if (shareDenominator !== null) counts.set(shareDenominator, (counts.get(shareDenominator) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? usual
}

export function sheetOf(units: readonly Shared[]): ShareSheet {
  const common = commonOf(units)
  const textOf = ({ shareNumerator, shareDenominator }: Shared) => {
    if (shareNumerator === null || shareDenominator === null) return ''
    return shareDenominator === common ? String(shareNumerator) : `${shareNumerator}/${shareDenominator}`
  }
  return { denominator: String(common), texts: Object.fromEntries(units.map((unit) => [unit.id, textOf(unit)])) }
}

/** What a field says: a share, none, or nothing that can be read. */
export function readShare(text: string, denominator: string): Share | null | 'unreadable' {
  if (text.trim() === '') return null
  return shareOf(text) ?? shareOf(`${text}/${denominator}`) ?? 'unreadable'
}

/** All that can be read together, and what is missing to the whole; negative where it is more. */
export function sumOfSheet({ denominator, texts }: ShareSheet) {
  const shares = Object.values(texts)
    .map((text) => readShare(text, denominator))
    .filter((share): share is Share => share !== null && share !== 'unreadable')
  const sum = sumOfShares(shares)
  return { sum, missing: sum.denominator - sum.numerator }
}

/** Units whose share is another one now. */
export const changedShares = <Unit extends Shared>(units: readonly Unit[], { denominator, texts }: ShareSheet) =>
  units.flatMap((unit) => {
    const share = readShare(texts[unit.id] ?? '', denominator)
    if (share === 'unreadable') return []
    const isSame = (share?.numerator ?? null) === unit.shareNumerator && (share?.denominator ?? null) === unit.shareDenominator
    return isSame ? [] : [{ unit, share }]
  })
