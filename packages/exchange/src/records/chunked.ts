/** Records of a batch: large enough that a statement is worth its way, small enough that nobody waits for the process. */
export const BATCH = 1_000

/** The values by something they have, several to one. */
export function grouped<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
