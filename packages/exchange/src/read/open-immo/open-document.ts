import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import { bytesOf } from '../bytes-of.ts'
import { type OpenZip, openZip } from '../zip/open-zip.ts'

/** The document of a delivery, and the archive it came in. */
export type Delivery = { archive: Archive | null; open: () => AsyncIterable<Buffer>; close: () => Promise<void> }
/** `folder`: where the document lies in it, empty or with a slash at its end. */
export type Archive = { zip: OpenZip; folder: string }

/** @throws UnreadableFile where an archive has no document in it, or more than one */
export async function openDelivery(file: SourceFile, isZip: boolean): Promise<Delivery> {
  if (!isZip) return { archive: null, open: () => bytesOf(file), close: async () => {} }
  const zip = await openZip(file)
  const documents = zip.names.filter((name) => /\.xml$/i.test(name) && !name.startsWith('__MACOSX/'))
  if (documents.length !== 1) {
    await zip.close()
    throw new UnreadableFile({ code: 'not_this_format', detail: `${documents.length} *.xml` })
  }
  async function* content() {
    yield* (await zip.open(documents[0]!)) as AsyncIterable<Buffer>
  }
  const folder = documents[0]!.slice(0, documents[0]!.lastIndexOf('/') + 1)
  return { archive: { zip, folder }, open: content, close: zip.close }
}

const ZIP_MAGIC = Buffer.from('PK\u0003\u0004')

/** Whether a file is an archive, by its first bytes. */
export async function isArchive(file: SourceFile): Promise<boolean> {
  for await (const chunk of file.open() as AsyncIterable<Buffer>) return chunk.subarray(0, 4).equals(ZIP_MAGIC)
  return false
}
