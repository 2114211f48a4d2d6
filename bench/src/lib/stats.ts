/** The value below which `share` of all values lie; `values` must be sorted. NaN without values. */
export const quantile = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

export const sorted = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b)

export const median = (values: Iterable<number>): number => quantile(sorted(values), 0.5)

/** Counts by order of magnitude: `1234.5` → `1235`, `0.8123` → `0.81`. */
export const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

/**
 * The Mann-Whitney U test of two samples by the normal approximation: how probable a difference of ranks as large as this one is if both
 * come from the same source. Ties share their rank.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))].sort(
    (a, b) => a.value - b.value,
  )
  const total = all.length
  let [ranks, ties] = [0, 0]
  for (let from = 0; from < total;) {
    let to = from
    while (to < total && all[to]!.value === all[from]!.value) to++
    const rank = (from + 1 + to) / 2
    ranks += rank * all.slice(from, to).filter(({ isOne }) => isOne).length
    ties += (to - from) ** 3 - (to - from)
    from = to
  }
  const pairs = one.length * other.length
  const u = ranks - (one.length * (one.length + 1)) / 2
  const deviation = Math.sqrt((pairs / 12) * (total + 1 - ties / (total * (total - 1))))
  if (deviation === 0) return 1
  const distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5) / deviation
  return Math.min(1, 2 * upperTail(distance))
}

/** Of the standard normal distribution (Abramowitz and Stegun 26.2.17; wrong by less than 1e-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
