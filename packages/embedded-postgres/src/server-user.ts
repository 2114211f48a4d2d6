import { spawn, spawnSync, type ChildProcess, type SpawnOptions, type SpawnSyncReturns } from 'node:child_process'
import fs from 'node:fs'
import type { Binaries } from './binaries.ts'
import { searchPath } from './env.ts'
import { StartError } from './start-error.ts'

// Sorting is ICU's; trigrams ask the C library what a letter is, and plain C knows no umlauts.
export const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

interface Ids {
  uid: number
  gid: number
}

/** Runs programs as the user that the server's files belong to. */
export interface ServerUser {
  /** Set only where root runs the programs as another user, who must then own the files. */
  ids: Ids | undefined
  spawn(command: string[], options: SpawnOptions): ChildProcess
  run(command: string[]): SpawnSyncReturns<string>
}

/**
 * PostgreSQL refuses root. A user namespace is the first choice because it works under any folder (the files stay
 * root's); containers may forbid it, and then `nobody` must be able to reach both folders. An existing database
 * goes on with the owner of its files, so the choice never changes under it.
 * @param dataDir exists already
 * @throws {StartError} when the files belong to somebody else or no way was found
 */
export function chooseUser(dataDir: string, cluster: string, binaries: Binaries): ServerUser {
  const me = process.getuid?.() ?? 0
  const created = fs.existsSync(cluster)
  const owner = fs.statSync(created ? cluster : dataDir)
  if (me !== 0 && owner.uid !== me)
    throw new StartError(`${dataDir} belongs to another user: please start as that user or choose another DATA_DIR.`)
  if (me !== 0) return serverUser('env', [])
  if (owner.uid !== 0) return otherUser(dataDir, binaries, { uid: owner.uid, gid: owner.gid })

  const namespace = serverUser('unshare', ['--user', '--map-user=65534', '--map-group=65534', '--'])
  if (canRun(namespace, binaries)) return namespace
  if (created)
    throw new StartError(
      `${cluster} belongs to root, and user namespaces are not allowed here: please start as a user other than root with another DATA_DIR.`,
    )
  return becomeNobody(dataDir, binaries)
}

function serverUser(program: string, before: string[], ids?: Ids): ServerUser {
  const options = { env: { PATH: searchPath, LC_ALL: CTYPE, TZ: 'UTC' }, cwd: '/', ...ids }
  return {
    ids,
    spawn: (command, more) => spawn(program, [...before, ...command], { ...options, ...more }),
    run: (command) => spawnSync(program, [...before, ...command], { ...options, encoding: 'utf8' }),
  }
}

const canRun = (user: ServerUser, { initdb }: Binaries) => user.run([initdb, '--version']).status === 0

function otherUser(dataDir: string, binaries: Binaries, ids: Ids): ServerUser {
  const user = serverUser('env', [], ids)
  if (canRun(user, binaries) && user.run(['test', '-w', dataDir]).status === 0) return user
  throw new StartError(
    `PostgreSQL cannot run as root here, and user ${ids.uid} cannot reach ${dataDir} and the program's folder: please start as a user other than root.`,
  )
}

function becomeNobody(dataDir: string, binaries: Binaries): ServerUser {
  const [, uid, gid] = fs.readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+)/m) ?? ['', '65534', '65534']
  const ids = { uid: Number(uid), gid: Number(gid) }
  fs.chownSync(dataDir, ids.uid, ids.gid)
  try {
    return otherUser(dataDir, binaries, ids)
  } catch (error) {
    fs.chownSync(dataDir, 0, 0)
    throw error
  }
}
