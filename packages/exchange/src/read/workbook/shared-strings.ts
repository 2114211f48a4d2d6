import { UnreadableFile } from '../../unreadable-file.ts'
import type { OpenZip } from '../zip/open-zip.ts'
import { unescapeText } from './cell-text.ts'
import { parseWhole } from './parse-part.ts'

const PATH = 'xl/sharedStrings.xml'
/** All of them are held at once. */
const MOST_CHARACTERS = 64 * 1024 * 1024

/** The texts that the cells of a workbook refer to. Rich text is its plain text; how Japanese is spoken is left out. */
export async function sharedStrings(zip: OpenZip): Promise<string[]> {
  if (!zip.names.includes(PATH)) return []
  const strings: string[] = []
  let text = ''
  let taking = false
  let spoken = 0
  let characters = 0
  await parseWhole(await zip.open(PATH), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') spoken++
      taking = name === 't' && spoken === 0
    },
    text: (more) => {
      if (taking) text += more
    },
    close: (name) => {
      taking = false
      if (name === 'rPh') spoken--
      if (name !== 'si') return
      characters += text.length + 1
      if (characters > MOST_CHARACTERS) throw new UnreadableFile({ code: 'zip_too_large', detail: PATH })
      strings.push(unescapeText(text))
    },
  })
  return strings
}
