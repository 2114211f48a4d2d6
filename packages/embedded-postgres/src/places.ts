import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { StartError } from './start-error.ts'

const SOCKET = '.s.PGSQL.5432'
const LONGEST_SOCKET_PATH = 100 // bytes; the kernels allow 103 to 107

/** Where the parts of one data directory lie. */
export interface Places {
  dataDir: string
  /** The server's files. */
  cluster: string
  /** The private folder of its socket: in the temporary folder where the path would be too long for the kernel. */
  socketDir: string
  socket: string
  /** The socket of the program that holds the data directory. */
  owner: string
}

/** @throws {StartError} when no path is short enough for a socket */
export function placesOf(folder: string): Places {
  const dataDir = path.resolve(folder)
  const name = `treppenhaus-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const socketDir = [path.join(dataDir, 'socket'), path.join(os.tmpdir(), name)].find(isShort)
  if (!socketDir)
    throw new StartError(`The paths ${dataDir} and ${os.tmpdir()} are too long for a socket: please choose a shorter DATA_DIR.`)
  const cluster = path.join(dataDir, 'postgres')
  return { dataDir, cluster, socketDir, socket: path.join(socketDir, SOCKET), owner: path.join(socketDir, 'owner') }
}

const isShort = (folder: string) => Buffer.byteLength(path.join(folder, SOCKET)) <= LONGEST_SOCKET_PATH
