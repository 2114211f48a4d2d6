import { Readable } from 'node:stream'
import { SharedStrings } from './shared-strings.ts'
import { workbookParts } from './workbook-parts.ts'
import { zipOf } from './zip-of.ts'

export type Sheet = { name: string; write: (strings: SharedStrings) => AsyncIterable<string> }

/** A workbook, packed while it is sent. */
export async function* writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  const strings = await SharedStrings.open()
  const parts = workbookParts(sheets.map(({ name }) => name))
  try {
    yield* zipOf([
      ...parts.map(([name, content]) => ({ name, open: () => Readable.from([Buffer.from(content)]) })),
      ...sheets.map(({ write }, index) => ({
        name: `xl/worksheets/sheet${index + 1}.xml`,
        open: () => Readable.from(write(strings), { objectMode: false }),
      })),
      { name: 'xl/sharedStrings.xml', open: () => strings.read() },
    ])
  } finally {
    await strings.close()
  }
}
