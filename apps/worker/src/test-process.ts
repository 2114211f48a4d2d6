import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { until } from '@treppenhaus/testing/until'

export type WorkerProcess = {
  /** What it has logged so far. */
  output: () => string
  kill: (signal: NodeJS.Signals) => void
  /** Exit code or signal. */
  exited: Promise<number | string | null>
}

/** The real worker in a process of its own, ready. */
export async function startWorkerProcess(values: Record<string, string>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'server.ts')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...values },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exited = once(child, 'exit').then(([code, signal]: unknown[]) => (typeof signal === 'string' ? signal : Number(code)))
  await until(
    () => output.includes('the worker is ready'),
    60_000,
    () => output,
  )
  return { output: () => output, exited, kill: (signal) => void child.kill(signal) }
}
