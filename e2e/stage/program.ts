import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** API or worker as production runs them: the bundle, in a process of its own. */
export type Program = { kill: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void> }

/** @param logFile what it prints; the last place to look when a journey fails */
export function startProgram(app: 'api' | 'worker', env: NodeJS.ProcessEnv, logFile: string): Program {
  const child = spawn(process.execPath, ['--max-semi-space-size=8', path.join(root, `apps/${app}/dist/server.js`)], { env, cwd: root })
  const log = createWriteStream(logFile, { flags: 'a' })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  return {
    kill: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    },
  }
}
