import fs from 'node:fs'
import path from 'node:path'
import { findBinaries } from './binaries.ts'
import { claim } from './claim.ts'
import { createCluster, untilReady } from './cluster.ts'
import { connectionUrl } from './connection-url.ts'
import { stopLeftover } from './leftover.ts'
import { placesOf, type Places } from './places.ts'
import { databasePassword } from './secrets.ts'
import { chooseUser, type ServerUser } from './server-user.ts'
import { makeSocketDir } from './socket-dir.ts'
import { explain } from './start-error.ts'

/** A PostgreSQL server of our own that listens on a Unix socket only and asks everybody for a password. */
export interface EmbeddedPostgres {
  socketDir: string
  /** A connection URL; without arguments the superuser's, which only the operator's commands may use. */
  url(database?: string, user?: string, secret?: string): string
  /** Stops the server; the caller's own clients stop before. Takes at most about 5 s. */
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
  const places = placesOf(dataDir)
  try {
    return await startIn(places, settings)
  } catch (error) {
    throw explain(error, places.dataDir)
  }
}

async function startIn(places: Places, settings: Settings): Promise<EmbeddedPostgres> {
  const { dataDir, cluster, socketDir, owner } = places
  const binaries = await findBinaries()
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const user = chooseUser(dataDir, cluster, binaries)
  makeSocketDir(socketDir, user)
  const release = await claim(dataDir, owner)
  try {
    await stopLeftover(places)
    const password = databasePassword(dataDir, cluster)
    if (!fs.existsSync(cluster)) createCluster(binaries.initdb, cluster, password, user)
    const { exited, stop } = await launch(user, binaries.postgres, places, settings)
    return {
      socketDir,
      exited,
      url: (database = 'postgres', name = 'postgres', secret = password) => connectionUrl(socketDir, database, name, secret),
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
    const timer = setTimeout(() => server.kill('SIGQUIT'), 4_000)
    await exited
    clearTimeout(timer)
  }
  return { exited, stop }
}
