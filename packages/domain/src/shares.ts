/** A part of the whole as people write it: 71/1000. */
export type Share = { numerator: number; denominator: number }
/** Exact, however many denominators were added up; not reduced, so that it reads like its parts. */
export type ExactShare = { numerator: bigint; denominator: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** Over the least common denominator: 500/1000 and 499/1000 are 999/1000, nothing at all is 0/1. */
export function sumOfShares(shares: Iterable<Share>): ExactShare {
  let sum: ExactShare = { numerator: 0n, denominator: 1n }
  for (const share of shares) {
    const [numerator, denominator] = [BigInt(share.numerator), BigInt(share.denominator)]
    const common = (sum.denominator / gcd(sum.denominator, denominator)) * denominator
    sum = {
      numerator: sum.numerator * (common / sum.denominator) + numerator * (common / denominator),
      denominator: common,
    }
  }
  return sum
}

export const isWhole = ({ numerator, denominator }: ExactShare): boolean => numerator === denominator
export const exceedsWhole = ({ numerator, denominator }: ExactShare): boolean => numerator > denominator

/** A share held from a day to another, both included; without an end for good. */
export type HeldShare = Share & { startsOn: string; endsOn: string | null }

type Days = { startsOn: string; endsOn: string | null }
const holds = ({ startsOn, endsOn }: Days, day: string) => startsOn <= day && (endsOn === null || endsOn >= day)

/** The first day on which the shares together are more than the whole, if there is one. @param within only these days are asked about */
export function firstDayAboveWhole(held: readonly HeldShare[], within?: Days): string | null {
  // The sum grows on days on which somebody begins, and on no others.
  const starts = held.map(({ startsOn }) => startsOn)
  const days = within ? [within.startsOn, ...starts].filter((day) => holds(within, day)) : starts
  const above = (day: string) => exceedsWhole(sumOfShares(held.filter((share) => holds(share, day))))
  return days.toSorted().find(above) ?? null
}
