import fs from 'node:fs'
import type { ServerUser } from './server-user.ts'
import { StartError } from './start-error.ts'

/** Makes the private folder of the server's socket. @throws {StartError} when what lies there is somebody else's */
export function makeSocketDir(socketDir: string, { ids }: ServerUser): void {
  fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  const me = process.getuid?.() ?? 0
  if (ids && fs.lstatSync(socketDir).uid === me) fs.chownSync(socketDir, ids.uid, ids.gid)
  const made = fs.lstatSync(socketDir) // the temporary folder is shared: what lies there may be somebody else's
  if (!made.isDirectory() || made.uid !== (ids?.uid ?? me) || made.mode & 0o077)
    throw new StartError(`${socketDir} is not a private folder of this program: please remove it.`)
}
