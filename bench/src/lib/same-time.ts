import type { Ask, Asked } from './asking.ts'
import { figure, mannWhitney, median } from './stats.ts'

export type Kind = { name: string; asked: (turn: number) => Asked; status: number }

const MOST_APART_MS = 5
const LEAST_P = 0.01
const WARM_UP = 10

/**
 * Asks each kind in turn, `tries` times, and compares the first with each other one: their times must not tell them apart.
 * @throws when a kind is not answered as it must be
 */
export async function compareTimes(title: string, ask: Ask, kinds: readonly Kind[], tries: number): Promise<void> {
  const times = kinds.map((): number[] => [])
  for (let turn = 0; turn < tries + WARM_UP; turn++) {
    // The first one changes, so that what comes after which is not the same in each turn.
    for (let step = 0; step < kinds.length; step++) {
      const index = (turn + step) % kinds.length
      const { name, asked, status } = kinds[index]!
      const answer = await ask(asked(turn))
      if (answer.status !== status) throw new Error(`${title}, ${name}: answered ${answer.status}`)
      if (turn >= WARM_UP) times[index]!.push(answer.ms)
    }
  }
  console.log(`${title}: ${tries} interleaved tries each`)
  for (const [index, { name }] of kinds.entries()) {
    const own = median(times[index]!)
    if (index === 0) {
      console.log(`  ${name.padEnd(10)} median ${figure(own)} ms`)
      continue
    }
    const apart = Math.abs(own - median(times[0]!))
    const p = mannWhitney(times[0]!, times[index]!)
    const verdict = apart < MOST_APART_MS && p > LEAST_P ? 'kept' : 'MISSED'
    console.log(
      `  ${name.padEnd(10)} median ${figure(own)} ms   apart ${figure(apart)} ms (must < 5)   p ${p.toFixed(3)} (must > 0.01): ${verdict}`,
    )
  }
}
