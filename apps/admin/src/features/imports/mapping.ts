/** Columns that go to a field another column goes to as well. */
export function twiceIn(mapping: readonly (string | null)[]): Set<number> {
  const used = mapping.flatMap((target, index) => (target === null ? [] : [[target, index] as const]))
  const isTwice = (target: string) => used.filter(([other]) => other === target).length > 1
  return new Set(used.filter(([target]) => isTwice(target)).map(([, index]) => index))
}

/** The first values of a column that are not empty, each once. */
export const samplesOf = (sample: readonly (readonly string[])[], column: number): string[] =>
  [...new Set(sample.flatMap((row) => row[column]?.trim() || []))].slice(0, 3)
