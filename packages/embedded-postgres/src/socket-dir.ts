import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ServerUser } from './server-user.ts'
import { StartError } from './start-error.ts'

export const SOCKET = '.s.PGSQL.5432'
const LONGEST_SOCKET_PATH = 100 // bytes; the kernels allow 103 to 107

/**
 * The private folder of the server's socket: inside the data directory, or in the temporary folder where the path would
 * be too long for the kernel.
 * @throws {StartError} when no path is short enough, or what lies there is somebody else's
 */
export function makeSocketDir(dataDir: string, user: ServerUser): string {
  const name = `treppenhaus-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const socketDir = [path.join(dataDir, 'socket'), path.join(os.tmpdir(), name)].find(isShort)
  if (!socketDir)
    throw new StartError(`The paths ${dataDir} and ${os.tmpdir()} are too long for a socket: please choose a shorter DATA_DIR.`)
  fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  const me = process.getuid?.() ?? 0
  if (user.ids && fs.lstatSync(socketDir).uid === me) fs.chownSync(socketDir, user.ids.uid, user.ids.gid)
  const made = fs.lstatSync(socketDir) // the temporary folder is shared: what lies there may be somebody else's
  if (!made.isDirectory() || made.uid !== (user.ids?.uid ?? me) || made.mode & 0o077)
    throw new StartError(`${socketDir} is not a private folder of this program: please remove it.`)
  return socketDir
}

const isShort = (folder: string) => Buffer.byteLength(path.join(folder, SOCKET)) <= LONGEST_SOCKET_PATH
