import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

/** The repository. */
export const root = path.resolve(import.meta.dirname, '../../..')

export type Program = {
  pid: number
  /** Resolves with the first message the program sends; rejects when it ends before. */
  said: Promise<unknown>
  send: (message: object) => void
  onMessage: (listener: (message: unknown) => void) => void
  onceMessage: (listener: (message: unknown) => void) => void
  stop: () => Promise<void>
}

export type ProgramOptions = { args?: string[]; env?: NodeJS.ProcessEnv; quiet?: boolean; cwd?: string; execArgv?: string[] }

/** Starts a file of ours with Node in a process of its own. */
export function startProgram(
  file: string,
  { args = [], env = {}, quiet = false, cwd = root, execArgv = [] }: ProgramOptions = {},
): Program {
  const child = fork(file, args, { cwd, env, execArgv, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'] })
  const { promise: said, resolve, reject } = Promise.withResolvers<unknown>()
  said.catch(() => {}) // not everybody waits for a word
  child.once('message', resolve)
  child.once('exit', (code, signal) => reject(new Error(`${path.basename(file)} ended (${signal ?? code}).`)))
  return {
    pid: child.pid ?? 0,
    said,
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
    onceMessage: (listener) => void child.once('message', listener),
    stop: () => end(child),
  }
}

/** For `catch`: stops a program that did not do what was waited for. @throws what it was given */
export const giveUp = (program: Program) => async (error: unknown) => {
  await program.stop()
  throw error
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  return promise
}
