import type { Incoming } from '@treppenhaus/domain/import'
import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { Given } from './given.ts'
import { readOpenImmo } from './open-immo/read-open-immo.ts'
import { readPortfolio } from './portfolio/read-portfolio.ts'
import { readTable } from './read-table.ts'

/**
 * Everything a file says, record by record in the order of its rows, as it is read.
 * @throws UnreadableFile where the file, or the rest of it, cannot be read
 */
export async function* readFile(file: SourceFile, given: Given): AsyncGenerator<Incoming> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadableFile({ code: 'file_too_large' })
  if (given.format === 'xml') yield* readPortfolio(file, given)
  else if (given.format === 'openimmo') yield* readOpenImmo(file)
  else yield* readTable(file, given)
}
