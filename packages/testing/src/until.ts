import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Looks every 20 ms until `look` returns something that is neither undefined, null nor false.
 * @throws Error with what `describe` says after `timeoutMs`
 */
export async function until<T>(
  look: () => T | Promise<T>,
  timeoutMs = 10_000,
  describe: () => string = () => 'It did not happen.',
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== null && found !== false) return found as Exclude<T, undefined | null | false>
    if (performance.now() > end) throw new Error(`${describe()} (waited ${timeoutMs} ms)`)
    await sleep(20)
  }
}
