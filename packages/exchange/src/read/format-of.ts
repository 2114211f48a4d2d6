import type { ImportFormat } from '@treppenhaus/domain/import'
import { PORTFOLIO_NAMESPACE } from '../portfolio-names.ts'
import type { SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { bytesOf, headOf } from './bytes-of.ts'
import { openDelivery } from './open-immo/open-document.ts'
import { xmlEvents } from './xml/xml-events.ts'
import { openZip } from './zip/open-zip.ts'

const ZIP = '504b'
const WORKBOOK = 'xl/workbook.xml'
const HEAD = 1024

/** What a file is by its content, whatever its name. @throws UnreadableFile where it is an archive or a document of something else */
export async function formatOf(file: SourceFile): Promise<ImportFormat> {
  const head = await headOf(file, HEAD)
  if (head.toString('hex', 0, 2) === ZIP && head[2]! < 9) return formatOfZip(file)
  return startsWithTag(head) ? formatOfXml(bytesOf(file)) : 'csv'
}

async function formatOfZip(file: SourceFile): Promise<ImportFormat> {
  const zip = await openZip(file)
  await zip.close()
  if (zip.names.includes(WORKBOOK)) return 'xlsx'
  const delivery = await openDelivery(file, true)
  try {
    return await formatOfXml(delivery.open())
  } finally {
    await delivery.close()
  }
}

/** Also in UTF-16, and behind a byte order mark. */
const startsWithTag = (head: Buffer) => /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*<\0?[?!a-zA-Z]/.test(head.toString('latin1'))

async function formatOfXml(bytes: AsyncIterable<Buffer>): Promise<ImportFormat> {
  for await (const events of xmlEvents(bytes)) {
    const root = events.find((event) => event.type === 'open')
    if (root?.name === 'openimmo') return 'openimmo'
    if (root?.name === 'portfolio' && root.uri === PORTFOLIO_NAMESPACE) return 'xml'
    if (root) throw new UnreadableFile({ code: 'not_the_schema', detail: root.name.slice(0, 100) })
  }
  throw new UnreadableFile({ code: 'not_well_formed' })
}
