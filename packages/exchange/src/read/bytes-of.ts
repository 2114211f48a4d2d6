import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'

/** The bytes of a file. @throws UnreadableFile once there are more than may be, whatever the file says of its size */
export async function* bytesOf(file: SourceFile): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of file.open() as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_FILE_BYTES) throw new UnreadableFile({ code: 'file_too_large' })
    yield chunk
  }
}

/** The first bytes of a file, as many as there are up to a limit. */
export async function headOf(file: SourceFile, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of bytesOf(file)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= limit) break
  }
  return Buffer.concat(chunks).subarray(0, limit)
}
