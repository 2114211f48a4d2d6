import { env } from '../env.ts'
import { readCpu } from './cpu.ts'
import type { Load, Target, Window } from './load.ts'
import { figure, median } from './stats.ts'

export type Contender = Target & { pid: number }

export type Budget = {
  /** Least share of the baseline's requests a second. */
  least: number
  /** Most times the baseline's 99th percentile. */
  mostP99: number
}

export type Comparison = {
  title: string
  load: Load
  ours: Contender
  baseline: Contender
  budget: Budget
  /** Of the database. */ folder: string
}

/** A window with the milliseconds of processor time one request took: in its process, and in the database. */
type Measured = Window & { program: number; database: number }
type Round = { ours: Measured; baseline: Measured }

const WARM_UP_MS = 3_000

/** Windows of ours and of the baseline in turn, the first one changing, so that what disturbs the machine disturbs both. */
export async function compare(comparison: Comparison): Promise<void> {
  const { load, ours, baseline, folder } = comparison
  const ms = env.seconds * 1000
  const measure = async (target: Contender): Promise<Measured> => {
    const before = await readCpu(target.pid, folder)
    const window = await load.run(target, ms)
    const after = await readCpu(target.pid, folder)
    const perRequest = (spent: number) => spent / window.requests
    return { ...window, program: perRequest(after.program - before.program), database: perRequest(after.database - before.database) }
  }
  for (const target of [ours, baseline]) await load.run(target, Math.min(ms, WARM_UP_MS))
  const rounds: Round[] = []
  for (let round = 0; round < env.rounds; round++) {
    const oursFirst = round % 2 === 0
    const first = await measure(oursFirst ? ours : baseline)
    const second = await measure(oursFirst ? baseline : ours)
    rounds.push(oursFirst ? { ours: first, baseline: second } : { ours: second, baseline: first })
  }
  print(comparison, rounds)
}

function print({ title, budget: { least, mostP99 } }: Comparison, rounds: Round[]): void {
  const ratio = (of: (measured: Measured) => number) => median(rounds.map(({ ours, baseline }) => of(ours) / of(baseline)))
  const speed = ratio(({ perSecond }) => perSecond)
  const p99 = ratio((window) => window.p99)
  const each = rounds.map(({ ours, baseline }) => figure(ours.perSecond / baseline.perSecond)).join(' ')
  console.log(`${title}: ${rounds.length} rounds of ${env.seconds} s, medians`)
  for (const who of ['ours', 'baseline'] as const) console.log(lineOf(who, rounds))
  console.log(`  ratio     ${figure(speed)} of the baseline (must ${least}: ${verdict(speed >= least)}); by round ${each}`)
  console.log(`  p99       ${figure(p99)} times the baseline (must ${mostP99}: ${verdict(p99 <= mostP99)})`)
  console.log(`  processor ${figure(ratio(({ program, database }) => program + database))} times the baseline's time for a request`)
}

function lineOf(who: keyof Round, rounds: Round[]): string {
  const of = (key: keyof Measured) => figure(median(rounds.map((round) => round[who][key])))
  const cpu = `processor ${of('program')} + ${of('database')} ms (process + database)`
  return `  ${who.padEnd(9)} ${of('perSecond').padStart(6)}/s   p50 ${of('p50')} ms   p99 ${of('p99')} ms   ${cpu}`
}

const verdict = (isKept: boolean): string => (isKept ? 'kept' : 'MISSED')
