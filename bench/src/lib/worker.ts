import { freePort } from '@treppenhaus/testing/redis'
import { until } from '@treppenhaus/testing/until'
import { env } from '../env.ts'
import { bundle } from './bundle.ts'
import type { BenchDatabase } from './database.ts'
import { giveUp, type Program, startProgram } from './program.ts'

/** The production bundle of the worker in a process of its own, ready to take events; messages go to `smtpUrl`. */
export async function startWorker({ operator, first, folder }: BenchDatabase, queueUrl: string, smtpUrl: string): Promise<Program> {
  const file = await bundle('worker')
  const port = await freePort()
  const program = startProgram(file, {
    quiet: true,
    execArgv: ['--max-semi-space-size=8'],
    env: {
      ...env.inherited,
      DATABASE_URL: operator.catalogUrl,
      QUEUE_DATABASE_URL: queueUrl,
      APP_KEY: operator.appKey,
      DATA_DIR: folder,
      DEFAULT_ORGANIZATION: first.slug,
      SMTP_URL: smtpUrl,
      WORKER_PORT: String(port),
    },
  })
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(answers, 60_000, () => 'The worker does not answer.').catch(giveUp(program))
  return program
}
