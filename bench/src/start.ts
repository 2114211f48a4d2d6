import { freePort } from '@treppenhaus/testing/redis'
import { until } from '@treppenhaus/testing/until'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { env } from './env.ts'
import { startApi } from './lib/api.ts'
import { startDatabase } from './lib/database.ts'
import { root, startProgram } from './lib/program.ts'
import { figure, median } from './lib/stats.ts'
import { withAll } from './lib/with-all.ts'

/** `npm start` until it says ready, then stopped. @returns seconds */
async function startAll(folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const program = startProgram(path.join(root, 'scripts/run.mjs'), {
    args: ['serve'],
    quiet: true,
    env: { ...env.inherited, NODE_ENV: '', DATA_DIR: folder, PORT: String(port) },
  })
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(answers, 300_000, () => 'npm start does not become ready.')
  const seconds = (performance.now() - began) / 1000
  await program.stop()
  return seconds
}

const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-start-'))
const first = await startAll(folder)
const second = await startAll(folder)
await rm(folder, { recursive: true, force: true })
console.log(`start: npm start ${figure(first)} s the first time, ${figure(second)} s the second (must < 15)`)

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const times: number[] = []
  for (let round = 0; round < env.rounds; round++) {
    const api = await startApi(database)
    times.push(api.readyMs)
    await api.stop()
  }
  console.log(`  API process ready after ${figure(median(times))} ms (must < 2000)`)
})
