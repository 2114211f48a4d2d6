import { Readable } from 'node:stream'
import type { SourceFile } from './source-file.ts'

/** A file that stands in memory. */
export function testFile(content: string | Buffer, name = 'test.csv'): SourceFile {
  const bytes = Buffer.from(content as string)
  return { name, size: bytes.length, open: () => Readable.from(piecesOf(bytes)) }
}

function* piecesOf(bytes: Buffer) {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536)
}
