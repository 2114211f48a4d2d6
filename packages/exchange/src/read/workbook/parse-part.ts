import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { UnreadableFile } from '../../unreadable-file.ts'
import { decodeXml } from '../xml/decode-xml.ts'

/** What is done with the tags and the text of a part; names come without their prefix. Attributes of spreadsheets have none but `r:id`. */
export type PartHandler = {
  open: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const LONGEST_SILENCE = 4 * 1024 * 1024

/** Reads one XML file of a workbook; whoever handles it may stop by asking for no more. @throws UnreadableFile at a DOCTYPE */
export async function* parsePart(chunks: AsyncIterable<Buffer>, handler: PartHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let tags = 0
  parser.on('doctype', () => {
    throw new UnreadableFile({ code: 'doctype_forbidden' })
  })
  parser.on('error', () => {
    throw new UnreadableFile({ code: 'not_well_formed' })
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    tags++
    handler.open(localName(name), attributes)
  })
  if (handler.text) parser.on('text', handler.text)
  if (handler.close) parser.on('closetag', ({ name }) => handler.close!(localName(name)))
  let silence = 0
  for await (const text of decodeXml(chunks)) {
    const before = tags
    parser.write(text)
    silence = tags === before ? silence + text.length : 0
    if (silence > LONGEST_SILENCE) throw new UnreadableFile({ code: 'line_too_long' })
    yield
  }
  parser.close()
}

const localName = (name: string) => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Reads a whole part. */
export async function parseWhole(chunks: AsyncIterable<Buffer>, handler: PartHandler): Promise<void> {
  for await (const _ of parsePart(chunks, handler));
}
