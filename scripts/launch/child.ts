import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../structure/source.ts'

export interface ChildPlan {
  /** As the person knows it: "API". */
  name: string
  /** Arguments of Node. */
  args: string[]
  env: NodeJS.ProcessEnv
  cwd?: string
  /** Undefined: its lines go to the terminal. */
  logFile?: string
}

/** A process that is started again when it ends by itself, and stopped once. */
export interface Child {
  name: string
  logFile: string | undefined
  /** Rejects when it has ended by itself too often. */
  failed: Promise<never>
  /** SIGTERM, and SIGKILL for one that does not listen. */
  stop(): Promise<void>
}

const LONGEST_GOODBYE_MS = 5_000
const LONGEST_TROUBLE = 3
const TROUBLE_WINDOW_MS = 60_000

/** Starts a process in a group of its own, so that Ctrl-C reaches it through `stop` alone, in the right order. */
export function startChild(plan: ChildPlan, onRestart: (sentence: string) => void): Child {
  const { promise: failed, reject } = Promise.withResolvers<never>()
  const ends: number[] = []
  let stopping = false
  let current = launch(plan)
  const watch = (child: ChildProcess) =>
    child.once('exit', (code, signal) => {
      if (stopping) return
      const now = Date.now()
      ends.push(now)
      const how = signal ?? `code ${code}`
      if (ends.filter((time) => time > now - TROUBLE_WINDOW_MS).length >= LONGEST_TROUBLE) return reject(new Error(how))
      onRestart(`The ${plan.name} ended by itself (${how}) and is started again.`)
      current = launch(plan)
      watch(current)
    })
  watch(current)
  failed.catch(() => undefined)
  const stop = async () => {
    stopping = true
    await end(current)
  }
  return { name: plan.name, logFile: plan.logFile, failed, stop }
}

function launch({ args, env, cwd, logFile }: ChildPlan): ChildProcess {
  const log = logFile ? fs.openSync(logFile, 'a', 0o600) : ('inherit' as const)
  const guard = path.join(import.meta.dirname, 'exit-with-parent.ts')
  const options = { cwd: cwd ?? root, env, detached: true, stdio: ['ignore' as const, log, log, 'ipc' as const] }
  const child = spawn(process.execPath, ['--import', guard, ...args], options)
  if (typeof log === 'number') fs.closeSync(log)
  return child
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await Promise.race([gone, sleep(LONGEST_GOODBYE_MS, undefined, { ref: false })])
  child.kill('SIGKILL')
  await gone
}
