import type { FieldProblem } from './record-form.ts'

export interface Share {
  numerator: number
  denominator: number
}

const largest = 1_000_000
const pattern = /^(\d{1,3}(?:[. ]\d{3})+|\d+)\s*(?:\/|von|of)\s*(\d{1,3}(?:[. ]\d{3})+|\d+)$/i
const whole = (text: string) => Number(text.replaceAll(/[. ]/g, ''))

/** `71/1000`, `71 / 1.000` and `71 von 1000` are the same share; empty or unreadable is none. */
export function shareOf(text: string): Share | null {
  const [, above, below] = pattern.exec(text.trim()) ?? []
  if (above === undefined || below === undefined) return null
  const share = { numerator: whole(above), denominator: whole(below) }
  return share.numerator >= 1 && share.denominator >= 1 && share.numerator <= largest && share.denominator <= largest ? share : null
}

/** As it is typed: `71/1000`. */
export const shareText = (numerator: number | null, denominator: number | null): string =>
  numerator === null || denominator === null ? '' : `${numerator}/${denominator}`

/** Empty is fine. */
export const shareCheck = (text: string): FieldProblem | undefined => (text.trim() === '' || shareOf(text) ? undefined : { key: 'share' })
