/** The value below which `share` of all values lie; `values` must be sorted. NaN without values. */
export const quantile = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

export const sorted = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b)

export const median = (values: Iterable<number>): number => quantile(sorted(values), 0.5)

/** Counts by order of magnitude: `1234.5` → `1235`, `0.8123` → `0.81`. */
export const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
