import { openStorage } from '@treppenhaus/files/open-storage'
import { openChannels } from './channels/open-channels.ts'
import { type Env, readEnv } from './env.ts'
import { EnvError } from './env-values.ts'
import { serveHealth } from './health.ts'
import { openLog } from './log.ts'
import { openMetrics } from './metrics.ts'
import { startWorker } from './worker.ts'

/** The process is gone within 10 s of a signal, whatever hangs. */
const CLOSE_MS = 9_000

try {
  await run(readEnv())
} catch (error) {
  const sentence =
    error instanceof EnvError ? error.message : `The worker could not start: ${error instanceof Error ? error.message : String(error)}`
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

async function run(env: Env): Promise<void> {
  const log = openLog(env.logLevel)
  const metrics = openMetrics()
  const storage = await openStorage(env.files)
  const worker = await startWorker({ ...env, storage, channels: openChannels(env), log, metrics })
  const health = env.health ? await serveHealth(env.health, worker.isReady, metrics) : null
  log.info({ mode: env.mode, queue: env.queue.redisUrl ? 'redis' : 'postgres' }, 'the worker is ready')

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    setTimeout(() => process.exit(1), CLOSE_MS).unref()
    health?.close()
    await worker.stop()
    log.info({}, 'the worker has stopped')
    process.exit(0)
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
}
