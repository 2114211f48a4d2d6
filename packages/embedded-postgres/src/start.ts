import fs from 'node:fs'
import path from 'node:path'
import { findBinaries } from './binaries.ts'
import { claim } from './claim.ts'
import { createCluster, untilReady } from './cluster.ts'
import { stopLeftover } from './leftover.ts'
import { databasePassword } from './secrets.ts'
import { chooseUser, type ServerUser } from './server-user.ts'
import { makeSocketDir } from './socket-dir.ts'
import { explain } from './start-error.ts'

/** A PostgreSQL server of our own that listens on a Unix socket only and asks everybody for a password. */
export interface EmbeddedPostgres {
  socketDir: string
  /** A connection URL; without arguments the superuser's, which only the operator's commands may use. */
  url(database?: string, user?: string, secret?: string): string
  /** Stops the server; the caller's own clients stop before. Takes at most about 9 s. */
  stop(): Promise<void>
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>
}

type Settings = Record<string, string | number>

/**
 * Starts the server of one data directory, creating it at the first start. Should the caller be killed, the server
 * lives on in its process group of its own; the next start stops it and takes over.
 * @param dataDir holds `postgres/`, `postgres.log`, `secrets.json` (0600)
 * @param settings of the server, such as `{ fsync: 'off' }`
 * @throws {StartError} with one sentence for the person who started the program
 */
export async function start(dataDir: string, settings: Settings = {}): Promise<EmbeddedPostgres> {
  const folder = path.resolve(dataDir)
  try {
    return await startIn(folder, settings)
  } catch (error) {
    throw explain(error, folder)
  }
}

async function startIn(dataDir: string, settings: Settings): Promise<EmbeddedPostgres> {
  const cluster = path.join(dataDir, 'postgres')
  const binaries = await findBinaries()
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const user = chooseUser(dataDir, cluster, binaries)
  const socketDir = makeSocketDir(dataDir, user)
  const release = await claim(dataDir, path.join(socketDir, 'owner'))
  try {
    await stopLeftover(cluster, socketDir)
    const password = databasePassword(dataDir, cluster)
    if (!fs.existsSync(cluster)) createCluster(binaries.initdb, cluster, password, user)
    const { exited, stop } = await launch(user, binaries.postgres, { dataDir, cluster, socketDir }, settings)
    return {
      socketDir,
      exited,
      url: (database = 'postgres', name = 'postgres', secret = password) =>
        `postgres://${encodeURIComponent(name)}:${encodeURIComponent(secret)}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socketDir)}`,
      stop: async () => {
        await stop()
        await release()
        if (!socketDir.startsWith(dataDir)) fs.rmSync(socketDir, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

interface Places {
  dataDir: string
  cluster: string
  socketDir: string
}

async function launch(user: ServerUser, program: string, { dataDir, cluster, socketDir }: Places, settings: Settings) {
  const logFile = path.join(dataDir, 'postgres.log')
  const options = { listen_addresses: '', unix_socket_directories: `"${socketDir}"`, ...settings }
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = fs.openSync(logFile, 'a', 0o600)
  const server = user.spawn([program, '-D', cluster, ...args], { stdio: ['ignore', log, log], detached: true }) // Ctrl-C is not for it
  fs.closeSync(log)
  const exited = new Promise<void>((resolve) => {
    server.once('close', () => resolve()).once('error', () => resolve())
  })
  await untilReady(server, cluster, logFile)
  const stop = async () => {
    server.kill('SIGINT') // fast: roll back, checkpoint, leave
    const timer = setTimeout(() => server.kill('SIGQUIT'), 8_000)
    await exited
    clearTimeout(timer)
  }
  return { exited, stop }
}
