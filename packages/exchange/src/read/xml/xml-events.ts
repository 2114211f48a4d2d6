import { SaxesParser, type SaxesTagNS } from 'saxes'
import { UnreadableFile } from '../../unreadable-file.ts'
import { decodeXml } from './decode-xml.ts'

/** A tag by its local name; attributes by theirs. */
export type XmlEvent =
  | { type: 'open'; name: string; uri: string; attributes: Record<string, string> }
  | { type: 'text'; text: string }
  | { type: 'close'; name: string }

const DEEPEST = 64
/** Characters between two tags: an inline photo is the longest there is. */
const LONGEST_TEXT = 36 * 1024 * 1024
const MOST_ATTRIBUTES = 200

/**
 * A document as its tags and texts, piece by piece.
 * @throws UnreadableFile at a DOCTYPE, whatever is in it: no entity is ever resolved and nothing fetched
 */
export async function* xmlEvents(chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlEvent[]> {
  let events: XmlEvent[] = []
  let depth = 0
  let open = 0
  let seen = false
  const parser = new SaxesParser({ xmlns: true, position: true })
  const refuse = (code: 'doctype_forbidden' | 'not_well_formed' | 'too_deep') => new UnreadableFile({ code, line: parser.line })
  parser.on('error', () => {
    throw refuse('not_well_formed')
  })
  parser.on('doctype', () => {
    throw refuse('doctype_forbidden')
  })
  parser.on('opentagstart', () => {
    if (++depth > DEEPEST) throw refuse('too_deep')
    open = 0
    seen = true
  })
  parser.on('attribute', () => {
    if (++open > MOST_ATTRIBUTES) throw refuse('not_well_formed')
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    events.push({ type: 'open', name: tag.local, uri: tag.uri, attributes: attributesOf(tag) })
  })
  const take = (text: string) => void events.push({ type: 'text', text })
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', ({ local }: SaxesTagNS) => {
    depth--
    events.push({ type: 'close', name: local })
  })
  let silent = 0
  for await (const text of decodeXml(chunks)) {
    if (!seen) refuseDoctype(text, refuse)
    parser.write(text)
    silent = events.length === 0 ? silent + text.length : 0
    if (silent > LONGEST_TEXT) throw new UnreadableFile({ code: 'line_too_long', line: parser.line })
    if (events.length > 0) yield events
    events = []
  }
  parser.close()
  if (events.length > 0) yield events
}

/** Before the parser has read to its end: what is declared there may be long. */
function refuseDoctype(text: string, refuse: (code: 'doctype_forbidden') => UnreadableFile) {
  const at = text.search(/<!DOCTYPE/i)
  const root = text.search(/<[A-Za-z_]/)
  if (at >= 0 && (root < 0 || at < root)) throw refuse('doctype_forbidden')
}

const attributesOf = ({ attributes }: SaxesTagNS) =>
  Object.fromEntries(
    Object.values(attributes).map(({ prefix, local, value }) => [
      prefix === 'xml' || prefix === 'xmlns' ? `${prefix}:${local}` : local,
      value,
    ]),
  )
