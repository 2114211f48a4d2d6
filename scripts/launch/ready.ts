import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'
import { LaunchError } from './say.ts'

const PATIENCE_MS = 120_000

/** Resolves when the API says that it and its database are ready. @throws {LaunchError} when it does not, or a process gives up */
export async function untilReady(address: string, children: Child[]): Promise<void> {
  const controller = new AbortController()
  const trouble = children.map((child) => child.failed.catch((error: Error) => giveUp(child, error.message)))
  try {
    await Promise.race([answersReady(address, controller.signal), ...trouble])
  } finally {
    controller.abort()
  }
}

async function answersReady(address: string, signal: AbortSignal) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !signal.aborted;) {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (response?.ok) return
    await sleep(100)
  }
  if (!signal.aborted) throw new LaunchError(`${address}/health/ready did not say ready within two minutes: the log files say why.`)
}

/** @throws {LaunchError} with the last lines of its log */
export function giveUp({ name, logFile }: Pick<Child, 'name' | 'logFile'>, how: string): never {
  const lines = logFile && fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n') : ''
  throw new LaunchError(`The ${name} does not stay up (${how}).${logFile ? ` The end of ${logFile}:\n${lines}` : ''}`)
}
