import fs from 'node:fs'

/** Below this PostgreSQL can neither create its files (about 40 MB) nor its next write-ahead segment (16 MB). */
const LEAST_FREE_BYTES = 64 * 1024 * 1024

/** A reason not to start; its message is one sentence for the person who started the program. */
export class StartError extends Error {
  override name = 'StartError'
}

const sentences: Record<string, (dataDir: string) => string> = {
  ENOSPC: (dataDir) => `The disk that holds ${dataDir} is full: please make room there or choose another DATA_DIR.`,
  EDQUOT: (dataDir) => `The disk quota for ${dataDir} is used up: please make room there or choose another DATA_DIR.`,
  EACCES: (dataDir) => `This user may not write in ${dataDir}: please give it the right or choose another DATA_DIR.`,
  EPERM: (dataDir) => `This user may not change the owner or the rights of ${dataDir}: please choose another DATA_DIR.`,
  EROFS: (dataDir) => `${dataDir} is on a read-only disk: please choose another DATA_DIR.`,
  ENAMETOOLONG: (dataDir) => `The path ${dataDir} is too long: please choose a shorter DATA_DIR.`,
  ENOTDIR: (dataDir) => `${dataDir} runs through a file where a folder is needed: please choose another DATA_DIR.`,
  EEXIST: (dataDir) => `${dataDir} is a file where a folder is needed: please choose another DATA_DIR.`,
}

/** Turns what the file system or PostgreSQL answered into the sentence for the person; anything unknown stays as it is. */
export function explain(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error) || error instanceof StartError) return error
  const code = 'code' in error ? String(error.code) : codeIn(error.message)
  const sentence = sentences[isFull(dataDir) ? 'ENOSPC' : code]
  return sentence ? new StartError(sentence(dataDir), { cause: error }) : error
}

/** initdb and the server report in words what Node reports as a code. */
function codeIn(text: string): string {
  if (text.includes('No space left on device')) return 'ENOSPC'
  if (text.includes('Disk quota exceeded')) return 'EDQUOT'
  if (text.includes('Permission denied')) return 'EACCES'
  if (text.includes('Read-only file system')) return 'EROFS'
  return ''
}

function isFull(dataDir: string): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(dataDir)
    return bavail * bsize < LEAST_FREE_BYTES
  } catch {
    return false
  }
}
