import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { Inspection } from './inspection.ts'
import { inspectCsv } from './inspect-csv.ts'

/**
 * Finds out by its content what a file is and how it is written.
 * @throws UnreadableFile where it is nothing that we read
 */
export async function inspectFile(file: SourceFile): Promise<Inspection> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadableFile({ code: 'file_too_large' })
  if (file.size === 0) throw new UnreadableFile({ code: 'file_empty' })
  return inspectCsv(file)
}
