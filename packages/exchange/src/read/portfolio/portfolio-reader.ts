import type { Incoming, ImportProblemCode } from '@treppenhaus/domain/import'
import { type Field, fieldsOf, kindsWithExternalId, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { PORTFOLIO_NAMESPACE, PORTFOLIO_VERSION, portfolioNames } from '../../portfolio-names.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import type { Given } from '../given.ts'
import { emptyValue } from '../values/empty-value.ts'
import { valueReader, type ValueReader } from '../values/parse-value.ts'
import type { XmlEvent } from '../xml/xml-events.ts'

const style = { decimal: '.', dayOrder: 'ymd' } as const
const LONGEST_KEY = 200
/** More than any field holds; what comes behind is not kept. */
const LONGEST_TEXT = 20_000
const LONGEST_SHOWN = 200
const UNREADABLE = '\uFFFD'

type Open = { event: Extract<XmlEvent, { type: 'open' }>; text: string }
type FieldReader = { field: Field; read: ValueReader }

const kindOfContainer = new Map(recordKinds.map((kind) => [portfolioNames[kind].many, kind]))

/** Puts the records of a document together from its tags: the root, a container for each kind, records, fields. */
export class PortfolioReader {
  readonly #given: Given
  readonly #readers = new Map<RecordKind, Map<string, FieldReader>>()
  /** The elements that are open, the root first. */
  readonly #open: Open[] = []
  #kind: RecordKind | undefined
  #record: Incoming | undefined
  #row = 0
  #seen = new Set<string>()
  isComplete = false

  constructor(given: Given) {
    this.#given = given
  }

  take(event: XmlEvent): Incoming | undefined {
    const inner = this.#open.at(-1)
    if (event.type === 'open') this.#start(event)
    else if (event.type === 'close') return this.#end()
    else if (inner) this.#addText(inner, event.text)
    return undefined
  }

  #addText(inner: Open, text: string): void {
    if (this.#open.length === 4) inner.text += text.slice(0, Math.max(0, LONGEST_TEXT - inner.text.length))
    else if (text.trim() !== '') throw this.#refuse('not_the_schema', text.trim().slice(0, 40))
  }

  #start(event: Open['event']): void {
    this.#open.push({ event, text: '' })
    if (event.uri !== PORTFOLIO_NAMESPACE && this.#open.length > 1) throw this.#refuse('not_the_schema')
    if (this.#open.length === 1) this.#startRoot(event)
    else if (this.#open.length === 2) {
      this.#kind = kindOfContainer.get(event.name)
      if (!this.#kind) throw this.#refuse('not_the_schema')
    } else if (this.#open.length === 3) this.#startRecord(this.#kind!, event)
    else if (this.#open.length > 4) throw this.#refuse('not_the_schema')
  }

  #startRoot({ name, uri, attributes }: Open['event']): void {
    if (name !== 'portfolio' || uri !== PORTFOLIO_NAMESPACE) throw this.#refuse('not_the_schema')
    const { version, organization } = attributes
    if (version !== PORTFOLIO_VERSION) throw this.#refuse('unknown_version', version ?? '')
    const isOther = organization !== undefined && organization !== this.#given.organization
    if (isOther && !this.#given.options.otherOrganization) throw this.#refuse('other_organization', organization)
  }

  #startRecord(kind: RecordKind, { name, attributes }: Open['event']): void {
    if (name !== portfolioNames[kind].one) throw this.#refuse('not_the_schema')
    const hasKey: boolean = (kindsWithExternalId as readonly RecordKind[]).includes(kind)
    const externalId = hasKey ? attributes['externalId'] || null : null
    this.#record = { kind, row: ++this.#row, externalId, fields: {}, refs: {}, errors: [] }
    if (externalId !== null && externalId.length > LONGEST_KEY) this.#addError('too_long', `${name}@externalId`, externalId)
    this.#seen = new Set()
  }

  #end(): Incoming | undefined {
    const { event, text } = this.#open.pop()!
    if (this.#open.length === 3) this.#addField(event, text)
    if (this.#open.length === 0) this.isComplete = true
    if (this.#open.length !== 2) return undefined
    const record = this.#record!
    this.#requireRefs(record)
    return record
  }

  #addField({ name, attributes }: Open['event'], text: string): void {
    const record = this.#record!
    const isOwn = name === 'custom'
    const key = isOwn ? `custom.${attributes['key'] ?? ''}` : name
    const column = `${portfolioNames[record.kind].one}/${isOwn ? `custom[${attributes['key'] ?? ''}]` : name}`
    const reader = this.#readersOf(record.kind).get(key)
    if (this.#seen.has(key) || (!reader && !isOwn)) throw this.#refuse('not_the_schema', column)
    this.#seen.add(key)
    // A field of one's own that is not known here is no reason to leave the record out.
    if (!reader) record.errors.push({ code: 'not_a_choice', column, value: text.slice(0, LONGEST_SHOWN), warning: true })
    else this.#readField(record, key, column, reader, text)
  }

  #readField(record: Incoming, name: string, column: string, { field, read }: FieldReader, text: string): void {
    if (field.type === 'reference') {
      if (text.trim() !== '') record.refs[name] = { key: text.trim() }
      else if (!field.required) record.fields[name] = null
      return
    }
    if (text.includes(UNREADABLE)) return this.#addError('unreadable_character', column, text)
    const plain = field.type === 'text' ? text : field.type === 'choices' ? text.trim().split(/\s+/).join(',') : text.trim()
    const parsed = plain === '' ? emptyValue(record.kind, name, field) : read(plain)
    if (parsed === null) return
    if ('error' in parsed) this.#addError(parsed.error, column, text, parsed.warning)
    else record.fields[name] = parsed.value
  }

  #requireRefs(record: Incoming): void {
    for (const [name, { field }] of this.#readersOf(record.kind))
      if (field.type === 'reference' && field.required && !record.refs[name])
        this.#addError('required', `${portfolioNames[record.kind].one}/${name}`, '')
    if (record.kind === 'ownership' && !record.refs['unit'] && !record.refs['property'])
      record.errors.push({ code: 'unit_or_property', column: null })
  }

  #readersOf(kind: RecordKind): Map<string, FieldReader> {
    const known = this.#readers.get(kind)
    if (known) return known
    const fields = Object.entries(fieldsOf(kind, this.#given.custom))
    const readers = new Map(fields.map(([name, field]) => [name, { field, read: valueReader(`${kind}.${name}`, field, style) }]))
    this.#readers.set(kind, readers)
    return readers
  }

  #addError(code: Incoming['errors'][number]['code'], column: string, text: string, warning?: true): void {
    const shown = text === '' ? {} : { value: text.slice(0, LONGEST_SHOWN) }
    this.#record!.errors.push({ code, column, ...shown, ...(warning && { warning }) })
  }

  #refuse(code: ImportProblemCode, detail = this.#open.map(({ event }) => event.name).join('/')): UnreadableFile {
    return new UnreadableFile({ code, detail: detail.slice(0, LONGEST_SHOWN) })
  }
}
