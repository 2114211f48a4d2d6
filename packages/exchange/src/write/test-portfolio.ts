import type { Incoming } from '@treppenhaus/domain/import'
import { type CustomField, type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import fc from 'fast-check'

/** Fields of the organization's own, one of each type. */
export const ownFields: CustomField[] = [
  { kind: 'property', key: 'wood', type: 'choice', choices: ['Buche', 'Eiche; rot', '=Esche'] },
  { kind: 'unit', key: 'meter', type: 'text', choices: [] },
  { kind: 'unit', key: 'keys', type: 'whole', choices: [] },
  { kind: 'unit', key: 'height', type: 'decimal', choices: [] },
  { kind: 'person', key: 'since', type: 'day', choices: [] },
  { kind: 'contractor', key: 'trusted', type: 'yes_no', choices: [] },
]

const pieces = [
  ...['a', 'Z', '0', ' ', 'ä', 'ß', 'é', '€', '😀', '"', ';', ',', "'", '=', '+', '-', '@', '\t', '\n', '\r\n', '\r', '＝', '<', '&', '>'],
  ...[']]>', '&lt;', '_x000D_', '+49 40', '-12,50', '=SUM(A1)', 'Ja', '\u00A0', '\\', '/'],
]
const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))
const day = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const phone = fc.constantFrom('+49 40 123-45', '040 / 123', '(030) 99.88', '0049 1', '+4915112345678')
const email = fc.constantFrom('a@b.example', '+x@y.example', "o'neil@z.example", '=1@z.example')

function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return nasty
        .map((text) => text.slice(0, field.max).replace(/[\uD800-\uDBFF]$/, ''))
        .map((text) => (text.trim() === '' ? (field.required ? 'x' : '') : text))
    case 'email':
      return fc.option(email)
    case 'phone':
      return fc.option(phone)
    case 'whole':
      return fc.option(fc.integer({ min: field.min, max: field.max }))
    case 'decimal':
      return fc.option(
        fc
          .integer({ min: Math.max(-9999, field.min), max: Math.min(field.max, 9999) })
          .map((whole) => whole / 10 ** Math.min(field.places, 1)),
      )
    case 'cents':
      return fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }))
    case 'day':
      return fc.option(day)
    case 'yes_no':
      return fc.boolean()
    case 'choice':
      return field.required ? fc.constantFrom(...field.of) : fc.option(fc.constantFrom(...field.of))
    case 'choices':
      return fc.subarray([...field.of])
    case 'reference':
      return fc.constant(undefined)
  }
}

const recordOf =
  (kind: RecordKind, fixed: (index: number) => object = () => ({})) =>
  (index: number) => {
    const fields = Object.entries<Field>(fieldsOf(kind, ownFields)).filter(([, field]) => field.type !== 'reference')
    const values = fc.record(Object.fromEntries(fields.map(([name, field]) => [name, valueOf(field)])))
    return values.map((told) => ({ ...told, ...fixed(index) }))
  }

type Made = { row: number; fields: Record<string, unknown>; keyed: boolean }
const several = (kind: RecordKind, most: number, from: number, fixed?: (index: number) => object): fc.Arbitrary<Made[]> =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({ row: fc.constant(from + index), fields: recordOf(kind, fixed)(index), keyed: fc.boolean() }),
        ),
      ),
    )

const address = { street: "'Am =Weg", houseNumber: '+3-5', postalCode: '01067', city: 'Köln "Süd"' }
/** One number each, however it begins. */
const numbered = (starts: readonly string[]) => (index: number) => ({ number: `${starts[index % starts.length]}${index}` })
/** One after the other; the last goes on. */
const periods = (last: number) => (index: number) => ({
  startsOn: `20${10 + index}-02-28`,
  endsOn: index === last ? null : `20${10 + index}-12-31`,
})

/** A small portfolio whose values are the worst that one may type. */
export const portfolios: fc.Arbitrary<Incoming[]> = fc
  .record({
    property: several('property', 2, 1, (index) => ({ ...numbered(['=1+1;', '-'])(index), ...address, postalCode: '01067' })),
    building: several('building', 2, 10, (index) => ({ name: `@Haus ${index}\n"A"` })),
    entrance: several('entrance', 2, 20, (index) => ({ name: `Tür;${index}` })),
    unit: several('unit', 4, 30, (index) => ({
      ...numbered(['WE ', '-', '+4', '＝'])(index),
      shareNumerator: null,
      shareDenominator: null,
    })),
    person: several('person', 3, 40, (index) => ({ kind: 'natural', lastName: `'${index}=Müller` })),
    person_address: several('person_address', 2, 50, (index) => ({ street: `Gasse ${index}`, city: 'Ulm' })),
    person_contact: several('person_contact', 2, 60, (index) => ({ kind: 'phone', value: `+49 30 ${index}00` })),
    tenancy: several('tenancy', 3, 70, periods(2)),
    ownership: several('ownership', 2, 80, (index) => ({ ...periods(1)(index), shareNumerator: 1, shareDenominator: 2 })),
    board_membership: several('board_membership', 2, 90, periods(1)),
    participation: several('participation', 2, 100, periods(1)),
    contractor: several('contractor', 2, 110, (index) => ({ name: `=Rohr & Söhne ${index}`, channel: 'email', email: 'r@s.example' })),
    contractor_property: several('contractor_property', 1, 120),
  })
  .map((made) => Object.entries(made).flatMap(([kind, records]) => records.map((record) => incoming(kind as RecordKind, record, made))))

function incoming(kind: RecordKind, { row, fields, keyed }: Made, made: Record<string, Made[]>): Incoming {
  const refs = Object.entries<Field>(fieldsOf(kind)).flatMap(([name, field]) => {
    if (field.type !== 'reference' || (kind === 'ownership' && name === 'property')) return []
    // Everything stands in the first house, and a unit in the first building, so that it fits together.
    const isWithin = kind === 'unit' || kind === 'building' || kind === 'entrance'
    const others = made[field.to]!
    return [[name, { row: others[isWithin ? 0 : row % others.length]!.row }] as const]
  })
  const known = !['person_address', 'person_contact', 'participation', 'contractor_property'].includes(kind)
  return {
    kind,
    row,
    externalId: known && keyed ? `${row % 2 === 0 ? '=' : "'-"}${kind} ${row};"` : null,
    fields,
    refs: Object.fromEntries(refs),
    errors: [],
  }
}
