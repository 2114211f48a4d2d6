import { env } from '../env.ts'
import type { Load, Target, Window } from './load.ts'
import { figure, median } from './stats.ts'

export type Budget = {
  /** Least share of the baseline's requests a second. */
  least: number
  /** Most times the baseline's 99th percentile. */
  mostP99: number
}

const WARM_UP_MS = 3_000

/** Windows of ours and of the baseline in turn, the first one changing, so that what disturbs the machine disturbs both. */
export async function compare(title: string, load: Load, ours: Target, baseline: Target, budget: Budget): Promise<void> {
  const ms = env.seconds * 1000
  for (const target of [ours, baseline]) await load.run(target, Math.min(ms, WARM_UP_MS))
  const rounds: { ours: Window; baseline: Window }[] = []
  for (let round = 0; round < env.rounds; round++) {
    const oursFirst = round % 2 === 0
    const first = await load.run(oursFirst ? ours : baseline, ms)
    const second = await load.run(oursFirst ? baseline : ours, ms)
    rounds.push(oursFirst ? { ours: first, baseline: second } : { ours: second, baseline: first })
  }
  print(title, rounds, budget)
}

function print(title: string, rounds: { ours: Window; baseline: Window }[], { least, mostP99 }: Budget): void {
  const line = (name: string, windows: Window[]) => {
    const of = (key: keyof Window) => figure(median(windows.map((window) => window[key])))
    return `  ${name.padEnd(9)} ${of('perSecond').padStart(6)}/s   p50 ${of('p50')} ms   p99 ${of('p99')} ms`
  }
  const ratio = (key: keyof Window) => median(rounds.map(({ ours, baseline }) => ours[key] / baseline[key]))
  const [speed, p99] = [ratio('perSecond'), ratio('p99')]
  const each = rounds.map(({ ours, baseline }) => figure(ours.perSecond / baseline.perSecond)).join(' ')
  console.log(`${title}: ${rounds.length} rounds of ${env.seconds} s, medians`)
  console.log(line('ours', rounds.map(({ ours }) => ours))) // prettier-ignore
  console.log(line('baseline', rounds.map(({ baseline }) => baseline))) // prettier-ignore
  console.log(`  ratio     ${figure(speed)} of the baseline (must ${least}: ${verdict(speed >= least)}); by round ${each}`)
  console.log(`  p99       ${figure(p99)} times the baseline (must ${mostP99}: ${verdict(p99 <= mostP99)})`)
}

export const verdict = (isKept: boolean): string => (isKept ? 'kept' : 'MISSED')
