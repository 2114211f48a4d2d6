/** A deterministic source of chance: the same seed makes the same portfolio. */
export type Random = ReturnType<typeof random>

export function random(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(values: readonly T[]): T => values[integer(0, values.length - 1)]!
  const chance = (probability: number) => next() < probability
  /** Version-4 shaped, so that it passes as any other id. */
  const uuid = () => {
    const hex = Array.from({ length: 32 }, () => integer(0, 15).toString(16))
    hex[12] = '4'
    hex[16] = '89ab'[integer(0, 3)]!
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  return { next, integer, pick, chance, uuid }
}
