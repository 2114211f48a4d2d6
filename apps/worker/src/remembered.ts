type Kept<V> = { until: number; value: Promise<V> }

/** Asks once and answers from memory for `ms`; an outage is not an answer and is not kept. */
export function remembered<K, V>(ms: number, keyOf: (asked: K) => string, ask: (asked: K) => Promise<V>): (asked: K) => Promise<V> {
  const kept = new Map<string, Kept<V>>()
  return (asked) => {
    const key = keyOf(asked)
    const hit = kept.get(key)
    if (hit && hit.until > Date.now()) return hit.value
    const value = ask(asked)
    value.catch(() => kept.delete(key))
    kept.set(key, { until: Date.now() + ms, value })
    return value
  }
}
