import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import { type OpenZip, openZip } from '../zip/open-zip.ts'
import { formatOfNumber, type NumberFormat } from './cell-text.ts'
import { parseWhole } from './parse-part.ts'
import { sharedStrings } from './shared-strings.ts'

export type Workbook = {
  zip: OpenZip
  sheets: readonly { name: string; path: string }[]
  is1904: boolean
  /** By the style of a cell. */
  formats: readonly NumberFormat[]
  strings: readonly string[]
}

/** Opens the parts of a workbook that all sheets need. Whoever opens it closes its archive. */
export async function openWorkbook(file: SourceFile): Promise<Workbook> {
  const zip = await openZip(file)
  try {
    const { sheets, is1904 } = await readSheets(zip)
    if (sheets.length === 0) throw new UnreadableFile({ code: 'not_this_format' })
    return { zip, sheets, is1904, formats: await readFormats(zip), strings: await sharedStrings(zip) }
  } catch (error) {
    await zip.close()
    throw error
  }
}

async function readSheets(zip: OpenZip): Promise<Pick<Workbook, 'sheets' | 'is1904'>> {
  const targets = new Map<string, string>()
  await parseWhole(await partOf(zip, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, pathOf(Target))
    },
  })
  const sheets: { name: string; path: string; isHidden: boolean }[] = []
  let is1904 = false
  await parseWhole(await partOf(zip, 'xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const path = id === undefined ? undefined : targets.get(id)
      if (name !== 'sheet' || path === undefined || !zip.names.includes(path)) return
      sheets.push({ name: attributes['name'] ?? '', path, isHidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
  })
  return { sheets: sheets.toSorted((left, right) => Number(left.isHidden) - Number(right.isHidden)), is1904 }
}

/** Targets stand beside the workbook, or at the root. */
const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)

async function readFormats(zip: OpenZip): Promise<NumberFormat[]> {
  if (!zip.names.includes('xl/styles.xml')) return []
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  await parseWhole(await partOf(zip, 'xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && numFmtId !== undefined && formatCode !== undefined) codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      const id = Number(numFmtId ?? 0)
      if (name === 'xf' && inCells) formats.push(formatOfNumber(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/** One file of the archive. */
export async function partOf(zip: OpenZip, path: string): Promise<AsyncIterable<Buffer>> {
  if (!zip.names.includes(path)) throw new UnreadableFile({ code: 'not_this_format', detail: path })
  return zip.open(path)
}
