import iconv from 'iconv-lite'
import { UnreadableFile } from '../../unreadable-file.ts'

/** What a document may say of its own charset; the first bytes count for more. */
const DECLARED = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/
const charsets: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
}
const HEAD_BYTES = 256

/** The text of an XML document, in the charset it says it is in. @throws UnreadableFile where it is in another */
export async function* decodeXml(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: Decoder | undefined
  let head = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (decoder) {
      yield written(decoder, chunk)
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < HEAD_BYTES) continue
    decoder = decoderOf(head)
    yield written(decoder, head)
  }
  if (decoder) yield ended(decoder)
  else if (head.length > 0) {
    decoder = decoderOf(head)
    yield written(decoder, head)
    yield ended(decoder)
  }
}

type Decoder = { write: (chunk: Buffer) => string; end: () => string | undefined }

function decoderOf(head: Buffer): Decoder {
  const charset = charsetOf(head)
  if (!charset.startsWith('utf-')) return iconv.getDecoder(charset)
  const decoder = new TextDecoder(charset, { fatal: true })
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

function charsetOf(head: Buffer): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return 'utf-16le'
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) return 'utf-16be'
  const declared = DECLARED.exec(
    head
      .subarray(0, HEAD_BYTES)
      .toString('latin1')
      .replace(/^\u00EF\u00BB\u00BF/, ''),
  )?.[1]?.toLowerCase()
  const charset = declared === undefined ? 'utf-8' : charsets[declared]
  if (charset === undefined) throw new UnreadableFile({ code: 'wrong_charset', detail: declared ?? '' })
  return charset
}

const written = (decoder: Decoder, chunk: Buffer) => inCharset(() => decoder.write(chunk))
const ended = (decoder: Decoder) => inCharset(() => decoder.end() ?? '')

function inCharset(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new UnreadableFile({ code: 'wrong_charset' })
  }
}
