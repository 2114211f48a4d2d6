import { UnreadableFile } from '../../unreadable-file.ts'
import { type XmlEvent, xmlEvents } from '../xml/xml-events.ts'
import type { Advert, Attachment } from './advert.ts'

/** 1.2.0 to 1.2.7 with whatever letter comes behind. */
const VERSION = /^1\.2(?:\.[0-7][a-z]?)?$/i
const MOST_VALUES = 5_000
const LONGEST_VALUE = 20_000

/**
 * The adverts of one OpenImmo document, one after the other.
 * @param contents whether files inside the document are kept, too
 * @throws UnreadableFile where it is another format, or a version nobody knows
 */
export async function* readAdverts(chunks: AsyncIterable<Buffer>, { contents = false } = {}): AsyncGenerator<Advert> {
  const reader = new AdvertReader(contents)
  for await (const events of xmlEvents(chunks))
    for (const event of events) {
      const advert = reader.take(event)
      if (advert) yield advert
    }
  reader.end()
}

type Building = { values: Map<string, string>; elements: string[]; attachments: Attachment[]; size: number }

class AdvertReader {
  readonly #contents: boolean
  /** Names from the root down. */
  readonly #path: string[] = []
  #advert: Building | undefined
  #attachment: Attachment | undefined
  /** Name of a field of the sender's own. */
  #ownField = ''
  #text = ''
  #row = 0
  #deletesAll = false

  constructor(contents: boolean) {
    this.#contents = contents
  }

  take(event: XmlEvent): Advert | undefined {
    if (event.type === 'open') this.#open(event.name, event.attributes)
    else if (event.type === 'close') return this.#close(event.name)
    else if (this.#advert && this.#isWanted()) this.#text += event.text
    return undefined
  }

  end(): void {
    if (this.#path.length > 0) throw new UnreadableFile({ code: 'not_well_formed' })
  }

  #open(name: string, attributes: Record<string, string>) {
    if (this.#path.length === 0 && name !== 'openimmo') throw new UnreadableFile({ code: 'not_this_format', detail: name })
    this.#path.push(name)
    this.#text = ''
    if (name === 'uebertragung' && this.#path.length === 2) this.#readHeader(attributes)
    if (name === 'immobilie' && !this.#advert) {
      this.#row++
      this.#advert = { values: new Map(), elements: [], attachments: [], size: 0 }
    } else if (this.#advert) this.#note(this.#advert, attributes)
  }

  #readHeader({ version, modus }: Record<string, string>) {
    if (version !== undefined && !VERSION.test(version.trim())) throw new UnreadableFile({ code: 'unknown_version', detail: version })
    this.#deletesAll = modus?.toUpperCase() === 'DELETE'
  }

  #note(advert: Building, attributes: Record<string, string>) {
    const path = this.#inside()
    if (path === 'anhaenge/anhang') {
      const isRemote = attributes.location?.toUpperCase() === 'REMOTE'
      this.#attachment = { group: attributes.gruppe?.toUpperCase() ?? '', title: '', path: '', content: '', isRemote }
    }
    if (path.endsWith('/user_defined_simplefield')) this.#ownField = attributes['feldname'] ?? ''
    if (advert.elements.push(path) > MOST_VALUES) throw new UnreadableFile({ code: 'not_this_format' })
    for (const [name, value] of Object.entries(attributes)) this.#keep(advert, `${path}@${name}`, value)
  }

  #close(name: string): Advert | undefined {
    const advert = this.#advert
    const path = this.#inside()
    this.#path.pop()
    const text = this.#text.trim()
    this.#text = ''
    if (!advert) return undefined
    if (name === 'immobilie' && path === '') {
      this.#advert = undefined
      const { values, elements, attachments } = advert
      return { row: this.#row, values, elements, attachments, isDeleted: this.#deletesAll || isDeletion(values) }
    }
    if (!this.#attachment) {
      if (text !== '') this.#keep(advert, name === 'user_defined_simplefield' ? `${path}[${this.#ownField}]` : path, text)
      return undefined
    }
    if (path === 'anhaenge/anhang/anhangtitel') this.#attachment.title = text.slice(0, 200)
    if (path.endsWith('/pfad')) this.#attachment.path = text
    if (path.endsWith('/anhanginhalt') && this.#contents) this.#attachment.content = text
    if (path === 'anhaenge/anhang') {
      advert.attachments.push(this.#attachment)
      this.#attachment = undefined
    }
    return undefined
  }

  /** The first of several stays: what a document repeats it lists by importance. */
  #keep(advert: Building, path: string, value: string) {
    if (++advert.size > MOST_VALUES) throw new UnreadableFile({ code: 'not_this_format' })
    if (!advert.values.has(path)) advert.values.set(path, value.trim().slice(0, LONGEST_VALUE))
  }

  /** A photo inside the document is long. */
  #isWanted(): boolean {
    return this.#contents || this.#path.at(-1) !== 'anhanginhalt'
  }

  /** Inside the advert. */
  #inside(): string {
    return this.#path.slice(this.#path.indexOf('immobilie') + 1).join('/')
  }
}

const isDeletion = (values: ReadonlyMap<string, string>) => values.get('verwaltung_techn/aktion@aktionart')?.toUpperCase() === 'DELETE'
