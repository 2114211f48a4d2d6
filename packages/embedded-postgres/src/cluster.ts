import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readIfThere } from './read-if-there.ts'
import { CTYPE, type ServerUser } from './server-user.ts'

/** Creates the server's files beside their place and renames them, so that a start that was killed in the middle leaves no half database. */
export function createCluster(initdb: string, cluster: string, password: string, user: ServerUser): void {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.rmSync(passwordFile, { force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const file of [draft, passwordFile]) if (user.ids) fs.chownSync(file, user.ids.uid, user.ids.gid)
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const sorting = ['--encoding=UTF8', `--locale=${CTYPE}`, '--locale-provider=icu', '--icu-locale=de-DE']
  const { status, stderr, error } = user.run([initdb, '-D', draft, ...access, ...sorting])
  fs.rmSync(passwordFile)
  if (status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not create its files: ${error?.message ?? stderr.trim()}`)
  }
  fs.renameSync(draft, cluster)
}

/** Resolves when the server accepts connections. */
export async function untilReady(server: ChildProcess, cluster: string, logFile: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode || !server.pid) {
      const end = readIfThere(logFile).trim().split('\n').slice(-5).join('\n')
      throw new Error(`PostgreSQL did not start; the end of ${logFile} says why:\n${end}`)
    }
    const [pid, , , , , , , status] = readIfThere(path.join(cluster, 'postmaster.pid')).split('\n')
    if (Number(pid) === server.pid && status?.trim() === 'ready') return
    await sleep(20)
  }
}
