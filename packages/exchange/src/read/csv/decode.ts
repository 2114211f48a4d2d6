import type { Charset } from '@treppenhaus/domain/import'
import iconv from 'iconv-lite'

export type Chunks<Chunk> = AsyncIterable<Chunk> | Iterable<Chunk>

/** Text of bytes that come in pieces; what the charset does not know becomes U+FFFD, and a byte order mark goes. */
export async function* decode(chunks: Chunks<Buffer>, charset: Charset): AsyncGenerator<string> {
  const decoder = decoderOf(charset)
  for await (const chunk of chunks) yield decoder.write(chunk)
  const rest = decoder.end()
  if (rest) yield rest
}

type Decoder = { write(chunk: Buffer): string; end(): string | undefined }

function decoderOf(charset: Charset): Decoder {
  if (!charset.startsWith('utf-')) return iconv.getDecoder(charset)
  const decoder = new TextDecoder(charset)
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

/** All of a short piece of bytes. */
export function decodeAll(bytes: Buffer, charset: Charset): string {
  const decoder = decoderOf(charset)
  return decoder.write(bytes) + (decoder.end() ?? '')
}
