import type { TestOrganization } from '@treppenhaus/testing/organization'
import { imports } from '@treppenhaus/db/schema/imports'
import { transaction } from '@treppenhaus/db/transaction'
import { noOptions } from '@treppenhaus/domain/import'
import { requestWork } from '@treppenhaus/exchange/request-work'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeSettings } from '@treppenhaus/testing/builders'
import { startSmtpSinkProcess } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { eq } from 'drizzle-orm'
import { startApi } from './lib/api.ts'
import { asker, type Asked, atPace } from './lib/asking.ts'
import { bareCopy } from './lib/bare-copy.ts'
import { readCpu } from './lib/cpu.ts'
import { startDatabase } from './lib/database.ts'
import { importDialect, importFile, importMapping, ROWS } from './lib/import-file.ts'
import { mostMegabytes } from './lib/memory.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { makeQueueDatabase } from './lib/queue-database.ts'
import { figure, quantile, sorted } from './lib/stats.ts'
import { withAll } from './lib/with-all.ts'
import { startWorker } from './lib/worker.ts'

const [MUST_S, MUST_MB, MUST_SLOWER] = [60, 400, 2]
/** Requests of the other organization, as a busy office sends them. */
const PER_SECOND = 20
const WINDOW_MS = 2_000
const QUIET_MS = 15_000

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { first, second, folder } = database
  const { staffLogin } = await fillPortfolio({ ...database, first: second }, 0, 20_000)
  await makeSettings(first.db)
  const storage = await openStorage({ directory: folder })
  const sink = await startSmtpSinkProcess()
  opened({ stop: sink.close })
  const worker = opened(await startWorker(database, await makeQueueDatabase(database), sink.url))
  const api = opened(await startApi({ ...database, first: second }))
  const { ask } = opened(asker(api.port))
  const list: Asked = { method: 'GET', path: '/api/v1/staff/tickets?limit=50', headers: await api.headersOf('staff', staffLogin) }
  await atPace(ask, list, PER_SECOND, WINDOW_MS)
  const quiet = quantile(await atPace(ask, list, PER_SECOND, QUIET_MS), 0.95)

  const file = importFile()
  const [row] = await first.db
    .insert(imports)
    .values({
      format: 'csv',
      fileName: 'haus.csv',
      fileSize: file.length,
      sha256: '',
      options: noOptions,
      dialect: importDialect,
      mapping: importMapping,
    })
    .returning()
  await storage.put(storedImport(first.slug, row!.id), file, file.length)
  console.log(
    `import: ${ROWS} rows, ${(file.length / 1e6).toFixed(1)} MB; another organization asks ${PER_SECOND} times a second, 95 % within ${figure(quiet)} ms`,
  )
  const steps = [['dry run', 'check', 'checked'], ['run', 'run', 'done'], ['rollback', 'roll_back', 'rolled_back']] as const // prettier-ignore
  const taken: Record<string, number> = {}
  let copied = 0
  for (const [name, work, state] of steps) {
    const before = await readCpu(worker.pid, folder)
    const [times, began]: [number[], number] = [[], performance.now()]
    let seconds = 0
    const most = await mostMegabytes(worker.pid, async () => {
      await transaction(first, (tx) => requestWork(tx, row!.id, work, null))
      const ended = reaches(first, row!.id, state).then(() => (seconds = (performance.now() - began) / 1000))
      while (seconds === 0) times.push(...(await atPace(ask, list, PER_SECOND, WINDOW_MS)))
      await ended
    })
    taken[work] = seconds
    const after = await readCpu(worker.pid, folder)
    const slower = quantile(sorted(times), 0.95) / quiet
    const must = work === 'roll_back' ? '' : ` (must ${MUST_S}: ${verdict(seconds < MUST_S)})`
    const cpu = { worker: (after.program - before.program) / 1000, database: (after.database - before.database) / 1000 }
    console.log(
      `${name}: ${figure(seconds)} s${must}, processor ${figure(cpu.worker)} s in the worker, ${figure(cpu.database)} s in the database`,
    )
    console.log(`  memory of the worker ${most.toFixed(0)} MB (must < ${MUST_MB}: ${verdict(most < MUST_MB)})`)
    console.log(`  the other organization ${figure(slower)} times as slow (must < ${MUST_SLOWER}: ${verdict(slower < MUST_SLOWER)})`)
    if (work === 'run') copied = await bareCopy(database)
  }
  console.log(
    `COPY of the same records into bare tables: ${figure(copied)} s; ratio of dry run ${figure(copied / taken['check']!)}, of run ${figure(copied / taken['run']!)}`,
  )
})

/** Waits for the end of a step, as the page does. @throws where it fails */
async function reaches({ db }: TestOrganization, id: string, state: string): Promise<void> {
  const look = async () => {
    const [now] = await db.select().from(imports).where(eq(imports.id, id))
    if (now?.problem || (now?.counts?.errorRows ?? 0) > 0) throw new Error(`It has errors: ${JSON.stringify([now?.problem, now?.counts])}`)
    return now?.state === state
  }
  await until(look, 600_000, () => 'The step did not end.')
}

function verdict(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED'
}
