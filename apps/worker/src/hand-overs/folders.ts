import { lstat, mkdir, readdir, realpath } from 'node:fs/promises'
import path from 'node:path'

/** Of one hand-over: files come into `inbox`, and go through the others. */
export type Folders = { inbox: string; taken: string; done: string; failed: string }

/** Between the last write of a file and the moment it is taken. */
const QUIET_MS = 30_000
/** What programs call a file that is not whole yet, and what is hidden. */
const UNFINISHED = /^\.|^~|\.(?:part|partial|filepart|tmp|temp|crdownload)$/i
/** At one look. */
const MOST = 20

/**
 * Makes the folders of a hand-over where they are missing.
 * @throws Error where one of them is a link or a file: whoever delivers may not lead us elsewhere
 */
export async function openFolders(root: string, organization: string, folder: string): Promise<Folders> {
  await mkdir(path.join(root, organization), { recursive: true, mode: 0o750 })
  const inbox = path.join(await realpath(root), organization, folder)
  const folders = { inbox, taken: path.join(inbox, 'taken'), done: path.join(inbox, 'done'), failed: path.join(inbox, 'failed') }
  for (const one of [path.dirname(inbox), ...Object.values(folders)]) {
    await mkdir(one, { mode: 0o770 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    if (!(await lstat(one)).isDirectory()) throw new Error('A folder for hand-overs is no folder.')
  }
  return folders
}

/** Whole files that nobody has written to for half a minute, by name. Links and folders are left alone. */
export async function findQuietFiles(inbox: string, now: number): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(inbox, { withFileTypes: true })) {
    if (!entry.isFile() || UNFINISHED.test(entry.name)) continue
    const { mtimeMs, ctimeMs } = await lstat(path.join(inbox, entry.name)).catch(() => ({ mtimeMs: now, ctimeMs: now }))
    if (now - Math.max(mtimeMs, ctimeMs) >= QUIET_MS) names.push(entry.name)
  }
  return names.sort().slice(0, MOST)
}
