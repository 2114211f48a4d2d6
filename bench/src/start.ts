import { freePort } from '@treppenhaus/testing/redis'
import { until } from '@treppenhaus/testing/until'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { env } from './env.ts'
import { startApi } from './lib/api.ts'
import { processorMs } from './lib/cpu.ts'
import { startDatabase } from './lib/database.ts'
import { root } from './lib/program.ts'
import { figure, median } from './lib/stats.ts'
import { withAll } from './lib/with-all.ts'

/** As a person starts it: with their own Node, not with the one that `npm start` brought. */
const ownPath = env.inherited.PATH?.split(path.delimiter).filter((folder) => !folder.includes('node_modules')).join(path.delimiter) // prettier-ignore

/** `npm start` until it says ready, then stopped. @returns seconds */
async function startAll(folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const program = spawn('npm', ['start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: ownPath, HOME: env.inherited.HOME, DATA_DIR: folder, PORT: String(port) },
  })
  const gone = once(program, 'exit')
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(answers, 300_000, () => 'npm start does not become ready.').finally(() => program.kill('SIGTERM'))
  const seconds = (performance.now() - began) / 1000
  await gone
  return seconds
}

const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-start-'))
const first = await startAll(folder)
const second = await startAll(folder)
await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 }) // somebody may still be putting things away
console.log(`start: npm start ${figure(first)} s the first time, ${figure(second)} s the second (must < 15)`)

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const times: number[] = []
  const processor: number[] = []
  for (let round = 0; round < env.rounds; round++) {
    const api = await startApi(database)
    times.push(api.readyMs)
    processor.push(await processorMs(api.pid))
    await api.stop()
  }
  console.log(
    `  API process ready after ${figure(median(times))} ms (must < 2000), of which ${figure(median(processor))} ms of processor time`,
  )
})
