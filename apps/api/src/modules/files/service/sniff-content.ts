import type { FileKind } from '@treppenhaus/db/schema/files'
import { fileTypeFromBuffer } from 'file-type'
import type { Readable } from 'node:stream'
import { Refusal } from '../../../errors.ts'

const MB = 1024 * 1024
export const LIMITS = { image: 15 * MB, pdf: 25 * MB } as const satisfies Record<FileKind, number>
/** So much of a file says what it is. */
const HEAD_BYTES = 4100

const kinds: Record<string, FileKind> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/heic': 'image',
  'image/heif': 'image',
  'application/pdf': 'pdf',
}

export type Sniffed = { kind: FileKind; mediaType: string; limit: number; /** The whole content again. */ content: AsyncIterable<Buffer> }

/**
 * Says what a file is by its first bytes; its name and what the sender calls it do not count.
 * @throws Refusal 415 when it is no photo and no PDF
 */
export async function sniffContent(stream: Readable): Promise<Sniffed> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let head = Buffer.alloc(0)
  while (head.length < HEAD_BYTES) {
    const { value, done } = await chunks.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  const found = await fileTypeFromBuffer(head)
  const kind = found && kinds[found.mime]
  if (!kind) throw new Refusal('unsupported_media_type')
  return { kind, mediaType: found.mime, limit: LIMITS[kind], content: goOn(head, chunks) }
}

async function* goOn(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
