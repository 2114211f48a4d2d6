import { startSmtpSinkProcess } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env.ts'
import { type Api, startApi } from './lib/api.ts'
import { readCpu } from './lib/cpu.ts'
import { startDatabase } from './lib/database.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { startProgram } from './lib/program.ts'
import { makeQueueDatabase } from './lib/queue-database.ts'
import { figure, median } from './lib/stats.ts'
import { withAll } from './lib/with-all.ts'
import { startWorker } from './lib/worker.ts'
import type { BareLetters } from './processes/bare-letters.ts'

/** As many people as the portfolio has. */
const PEOPLE = 2_000
const MUST_S = 60
const MUST_RATIO = 0.85

type Series = { id: string; state: string; total: number; done: number }

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { staffLogin } = await fillPortfolio(database, 0, 100)
  const queueUrl = await makeQueueDatabase(database)
  const sink = await startSmtpSinkProcess()
  opened({ stop: sink.close })
  const worker = opened(await startWorker(database, queueUrl, sink.url))
  const api = opened(await startApi(database))
  const headers = await api.headersOf('staff', staffLogin)
  const cpu = () => readCpu(worker.pid, database.folder)

  const mails = await runSeries(api, headers, 'email')
  console.log(`letters: ${PEOPLE} invitations by e-mail, from the request to the last one queued`)
  console.log(`  ${seconds(mails.ms)} s (must ${MUST_S}: ${verdict(mails.ms <= MUST_S * 1000)}), progress seen at ${mails.seen.join(' ')}`)
  const began = performance.now()
  await until(() => sink.mails.length >= PEOPLE, 300_000, () => `Only ${sink.mails.length} messages came.`) // prettier-ignore
  console.log(`  ${seconds(performance.now() - began + mails.ms)} s until the mail server had taken all of them`)

  const rounds: { ours: number; oursCpu: number; bare: number; bareCpu: number; seen: number[] }[] = []
  for (let round = 0; round < env.rounds; round++) {
    const bareFirst = round % 2 === 1 ? await runBare(database.folder) : null
    const before = await cpu()
    const letters = await runSeries(api, headers, 'letter')
    const oursCpu = (await cpu()).program - before.program
    await checkPages(path.join(database.folder, 'files', database.first.slug, letters.id.slice(0, 2), `${letters.id}-full`))
    const bare = bareFirst ?? (await runBare(database.folder))
    rounds.push({ ours: letters.ms, oursCpu, bare: bare.ms, bareCpu: bare.cpu, seen: letters.seen })
  }
  const of = (key: 'ours' | 'oursCpu' | 'bare' | 'bareCpu') => median(rounds.map((round) => round[key]))
  const ratio = median(rounds.map(({ bareCpu, oursCpu }) => bareCpu / oursCpu))
  console.log(`letters: ${PEOPLE} letters as one PDF, from the request to the file, ${rounds.length} rounds, medians`)
  console.log(
    `  ${seconds(of('ours'))} s (must ${MUST_S}: ${verdict(of('ours') <= MUST_S * 1000)}), progress seen at ${rounds[0]?.seen.join(' ')}`,
  )
  console.log(`  processor ${each(of('oursCpu'))} ms a letter; bare pdfkit ${each(of('bareCpu'))} ms a page, ${seconds(of('bare'))} s`)
  console.log(`  ratio ${figure(ratio)} of bare pdfkit by processor time (must ${MUST_RATIO}: ${verdict(ratio >= MUST_RATIO)})`)
})

/** Starts a series of all people over the API and asks for it until it is done, as the page does. */
async function runSeries({ port }: Api, headers: Record<string, string>, channel: 'email' | 'letter') {
  const address = `http://127.0.0.1:${port}/api/v1/staff/invitation-series`
  const body = JSON.stringify({ channel, propertyIds: [], managementTypes: [], roles: [], again: true })
  const began = performance.now()
  const started = await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
  if (started.status !== 201) throw new Error(`The series was answered with ${started.status}.`)
  const { id } = (await started.json()) as Series
  const seen = new Set<number>()
  const look = async () => {
    const series = (await fetch(`${address}/${id}`, { headers }).then((answer) => answer.json())) as Series
    seen.add(series.done)
    if (series.state === 'done' && series.total !== PEOPLE) throw new Error(`${series.total} instead of ${PEOPLE} were invited.`)
    return series.state === 'done'
  }
  await until(look, 300_000, () => 'The series did not end.')
  return { id, ms: performance.now() - began, seen: thinned([...seen]) }
}

async function runBare(folder: string): Promise<{ ms: number; cpu: number }> {
  const program = startProgram(path.join(import.meta.dirname, 'processes/bare-letters.ts'), { env: env.inherited })
  await program.said
  const { promise, resolve } = Promise.withResolvers<{ ms: number; cpu: number }>()
  program.onceMessage((answer) => resolve(answer as { ms: number; cpu: number }))
  program.send({ file: path.join(folder, 'bare.pdf'), count: PEOPLE } satisfies BareLetters)
  return promise.finally(() => program.stop())
}

async function checkPages(file: string): Promise<void> {
  const pages = (await readFile(file, 'latin1')).match(/\/Type \/Page\n/g)?.length
  if (pages !== PEOPLE) throw new Error(`The PDF has ${pages} pages and ${(await stat(file)).size} bytes.`)
}

/** A few of them tell enough. */
function thinned(all: number[]): number[] {
  return all.filter((_, index) => index % Math.ceil(all.length / 10) === 0 || index === all.length - 1)
}

function seconds(ms: number): string {
  return figure(ms / 1000)
}

function each(ms: number): string {
  return figure(ms / PEOPLE)
}

function verdict(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED'
}
