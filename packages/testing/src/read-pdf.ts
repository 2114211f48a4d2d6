import { inflateSync } from 'node:zlib'

/** A run of text, in points from the upper left corner of an A4 page. */
export type Placed = { text: string; x: number; y: number; width: number }

const A4_HEIGHT = 841.89

/** The text of a PDF of ours, a page each: enough of the format for what pdfkit writes. */
export function readPdf(content: Buffer): { pages: string[][]; placed: Placed[][] } {
  const raw = content.toString('latin1')
  const objects = new Map([...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body!]))
  const streamOf = (id: number) => inflated(objects.get(id) ?? '')
  const faces = new Map<string, Face>()
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  const placed = pages.map((page) => {
    const fonts = objects.get(refOf(page, 'Resources')) ?? page
    for (const [, name, id] of fonts.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!faces.has(name!)) faces.set(name!, faceOf(objects, streamOf, Number(id)))
    const forms = [...fonts.matchAll(/\/Sheet\d+ (\d+) 0 R/g)].map(([, id]) => streamOf(Number(id)))
    return [...forms, streamOf(refOf(page, 'Contents'))].flatMap((content) => runsOf(content, faces)).toSorted(asRead)
  })
  return { placed, pages: placed.map((runs) => runs.map(({ text }) => text)) }
}

/** Line by line, from the left. */
const asRead = (a: Placed, b: Placed) => Math.round(a.y / 3) - Math.round(b.y / 3) || a.x - b.x

type Face = { letters: Map<number, string>; widths: Map<number, number> }

const refOf = (body: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1])

function inflated(body: string): string {
  const start = body.indexOf('stream\n') + 7
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')
  return /FlateDecode/.test(body.slice(0, start)) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1')
}

/** Which letters the numbers in the text stand for, and how wide they are. */
function faceOf(objects: Map<number, string>, streamOf: (id: number) => string, id: number): Face {
  const letters = new Map<number, string>()
  for (const [, first, list] of streamOf(refOf(objects.get(id)!, 'ToUnicode')).matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/g))
    for (const [index, [, hex]] of [...list!.matchAll(/<([^>]*)>/g)].entries())
      letters.set(Number.parseInt(first!, 16) + index, unicodeOf(hex!.replaceAll(' ', '')))
  const descendant = objects.get(Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(objects.get(id)!)?.[1]))!
  const widths = /\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1]?.trim().split(/\s+/) ?? []
  return { letters, widths: new Map(widths.map((width, index) => [index, Number(width)])) }
}

const unicodeOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function runsOf(content: string, faces: Map<string, Face>): Placed[] {
  const runs: Placed[] = []
  for (const [, block] of content.matchAll(/BT\n([\s\S]*?)\nET/g)) {
    const [, x = '0', y = '0'] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(block!) ?? []
    const [, name = '', size = '0'] = /\/(F\d+) ([\d.]+) Tf/.exec(block!) ?? []
    const face = faces.get(name)!
    const glyphs = [...block!.matchAll(/<([\da-f]*)>/g)]
      .flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
      .map((four) => Number.parseInt(four, 16))
    const text = glyphs.map((glyph) => face.letters.get(glyph) ?? '').join('')
    const width = glyphs.reduce((sum, glyph) => sum + (face.widths.get(glyph) ?? 0), 0)
    runs.push({ text, x: Number(x), y: A4_HEIGHT - Number(y), width: (width * Number(size)) / 1000 })
  }
  return runs
}
