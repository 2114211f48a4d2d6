import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from './claim.ts'
import type { Places } from './places.ts'
import { readIfThere } from './read-if-there.ts'

/** Stops the server that a killed program left behind, and removes lock files that would make PostgreSQL refuse for ever. */
export async function stopLeftover({ cluster, socket }: Places): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (await answers(socket)) await stopServer(pidFile) // our socket is private, so it is our server
  for (const file of [pidFile, `${socket}.lock`]) removeForeignLock(file, cluster)
}

async function stopServer(pidFile: string) {
  const pid = pidIn(pidFile)
  if (!pid) return
  kill(pid, 'SIGINT')
  for (let tenths = 0; fs.existsSync(pidFile); tenths++) {
    if (tenths === 80) kill(pid, 'SIGQUIT')
    if (tenths > 100 && !fs.existsSync(`/proc/${pid}`)) return
    await sleep(100)
  }
}

/**
 * PostgreSQL settles its own lock files, except those whose pid belongs to another program by now, or to a zombie that
 * nobody reaps, as in a container without init.
 */
function removeForeignLock(file: string, cluster: string) {
  const holder = `/proc/${pidIn(file)}`
  if (fs.existsSync(holder) && !readIfThere(`${holder}/cmdline`).includes(cluster)) fs.rmSync(file, { force: true })
}

const pidIn = (file: string) => Number(readIfThere(file).split('\n')[0])

function kill(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // gone in the meantime
  }
}
