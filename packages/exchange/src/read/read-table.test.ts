import { readFileSync } from 'node:fs'
import { type ColumnMapping, type Incoming, noOptions } from '@treppenhaus/domain/import'
import { describe, expect, test } from 'vitest'
import { testFile } from '../test-file.ts'
import { guessMapping } from './guess-mapping.ts'
import { germanDialect } from './inspection.ts'
import { inspectFile } from './inspect-file.ts'
import { readFile } from './read-file.ts'

const fixture = (name: string) => testFile(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)), name)

const collect = async (records: AsyncIterable<Incoming>) => {
  const all: Incoming[] = []
  for await (const record of records) all.push(record)
  return all
}

/** As the file is read when nobody corrects anything. */
async function readAlone(name: string) {
  const file = fixture(name)
  const { format, dialect, headings, sample } = await inspectFile(file)
  const mapping = guessMapping(headings, sample)
  return {
    dialect,
    headings,
    records: await collect(readFile(file, { format, dialect, mapping, custom: [], options: noOptions, organization: 'demo' })),
  }
}

const read = (content: string | Buffer, mapping: ColumnMapping, dialect = {}) =>
  collect(
    readFile(testFile(content), {
      format: 'csv',
      dialect: { ...germanDialect, ...dialect },
      mapping,
      custom: [],
      options: noOptions,
      organization: 'demo',
    }),
  )
const ofKind = (records: readonly Incoming[], kind: string) => records.filter((record) => record.kind === kind)
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { problem?: unknown }) => error.problem ?? error,
  )

describe('a list of tenants in Windows characters with a title above it', async () => {
  const { dialect, records } = await readAlone('mieterliste.csv')

  test('is recognized', () => {
    expect(dialect).toEqual({
      charset: 'windows-1252',
      delimiter: ';',
      quote: '"',
      decimal: ',',
      dayOrder: 'dmy',
      headingRow: 4,
      sheet: null,
    })
  })

  test('has no errors', () => {
    expect(records.flatMap(({ errors }) => errors)).toEqual([])
  })

  test('makes a property, a unit, a person and a tenancy of a row', () => {
    expect(records.filter(({ row }) => row === 5)).toEqual([
      {
        kind: 'property',
        row: 5,
        externalId: null,
        fields: {
          number: '104',
          name: 'Wohnanlage Schäferhof',
          street: 'Schäferstraße',
          houseNumber: '3',
          postalCode: '20357',
          city: 'Hamburg',
        },
        refs: {},
        errors: [],
      },
      {
        kind: 'unit',
        row: 5,
        externalId: null,
        fields: { number: '001', floor: 0, areaM2: 75.5, shareNumerator: 71, shareDenominator: 1000, targetRent: 81_200 },
        refs: { property: { row: 5 } },
        errors: [],
      },
      {
        kind: 'person',
        row: 5,
        externalId: null,
        fields: { salutation: 'ms', lastName: 'Özdemir', firstName: 'Aylin', phone: '040 43 21 00-7', email: 'aylin.oezdemir@example.com' },
        refs: {},
        errors: [],
      },
      {
        kind: 'tenancy',
        row: 5,
        externalId: null,
        fields: { startsOn: '2021-04-01', endsOn: null },
        refs: { unit: { row: 5 }, person: { row: 5 } },
        errors: [],
      },
    ])
  })

  test('understands what is written otherwise in other rows', () => {
    expect(ofKind(records, 'unit')[1]!.fields).toMatchObject({
      areaM2: 1068.45,
      shareNumerator: 685,
      shareDenominator: 10_000,
      targetRent: 123_456,
    })
    expect(ofKind(records, 'tenancy')[1]!.fields).toEqual({ startsOn: '2019-09-15', endsOn: null })
  })

  test('knows a company by its salutation', () => {
    expect(ofKind(records, 'person')[2]!.fields).toMatchObject({
      kind: 'company',
      salutation: 'none',
      companyName: 'Bäckerei Groß GmbH',
      lastName: '',
    })
  })

  test('sees nobody in a vacant flat', () => {
    expect(records.filter(({ row }) => row === 8).map(({ kind }) => kind)).toEqual(['property', 'unit'])
  })
})

describe('a list in which a column says who rents and who owns', async () => {
  const { records } = await readAlone('vertraege.csv')

  test('makes tenancies and ownerships', () => {
    expect(ofKind(records, 'tenancy')[0]).toMatchObject({
      row: 2,
      fields: { startsOn: '2021-04-01', endsOn: null },
      refs: { unit: { row: 2 }, person: { row: 2 } },
    })
    expect(ofKind(records, 'ownership')[0]).toMatchObject({
      row: 3,
      fields: { startsOn: '2010-01-01' },
      refs: { unit: { row: 3 }, person: { row: 3 } },
    })
  })

  test('says where it is neither', () => {
    const last = records.filter(({ row }) => row === 4)
    expect(last.map(({ kind }) => kind)).toEqual(['property', 'unit', 'person'])
    expect(last.flatMap(({ errors }) => errors)).toContainEqual({ code: 'not_a_choice', column: 'Vertragsart', value: 'Gast' })
  })

  test('takes the keys of the other system', () => {
    expect(records.slice(0, 3).map(({ externalId }) => externalId)).toEqual([null, 'S33.01', 'K-1'])
    expect(records[0]!.fields['number']).toBe('P-104')
  })
})

test('an English list with commas, points and ISO days', async () => {
  const { dialect, records } = await readAlone('residents.csv')
  expect(dialect).toMatchObject({ charset: 'utf-8', delimiter: ',', decimal: '.', dayOrder: 'ymd', headingRow: 1 })
  expect(records.flatMap(({ errors }) => errors)).toEqual([])
  expect(ofKind(records, 'unit')[0]).toMatchObject({
    fields: { number: '12', kind: 'flat', areaM2: 75.5 },
    refs: { property: { row: 2 }, building: { row: 2 } },
  })
  expect(ofKind(records, 'tenancy')).toHaveLength(2)
  expect(ofKind(records, 'ownership')).toMatchObject([{ row: 4, fields: { startsOn: '2015-02-28', endsOn: '2026-12-31' } }])
})

test('a list out of DOS, whose errors have row, column and value', async () => {
  const { dialect, records } = await readAlone('einheiten-dos.csv')
  expect(dialect).toMatchObject({ charset: 'cp850', delimiter: '|' })
  expect(ofKind(records, 'unit').map(({ fields }) => fields['floor'])).toEqual([0, 1, undefined])
  expect(ofKind(records, 'unit')[2]!.errors).toEqual([
    { code: 'not_a_whole_number', column: 'Geschoß', value: 'Obergeschoß' },
    { code: 'not_a_number', column: 'Fläche qm', value: '7O,10' },
  ])
})

test('a list of contractors', async () => {
  const { records } = await readAlone('handwerker.csv')
  expect(records).toMatchObject([
    {
      kind: 'contractor',
      externalId: '70001',
      fields: { name: 'Blitz & Söhne GmbH', trades: ['electrical', 'locksmith'], emergencyService: true },
    },
    {
      kind: 'contractor',
      externalId: '70002',
      fields: { name: 'Röhrich', trades: ['plumbing', 'heating'], postalCode: '1067', fax: null },
    },
  ])
})

describe('references', () => {
  test('are the keys of a column of their own before the record of the same row', async () => {
    const [tenancy] = await read('Einheit;Person;Beginn\n104/001;K-7;1.4.21\n', ['tenancy.unit', 'tenancy.person', 'tenancy.startsOn'])
    expect(tenancy).toMatchObject({
      fields: { startsOn: '2021-04-01' },
      refs: { unit: { key: '104/001' }, person: { key: 'K-7' } },
      errors: [],
    })
  })

  test('that are missing are an error of their column', async () => {
    const [tenancy] = await read('Einheit;Person;Beginn\n;K-7;1.4.21\n', ['tenancy.unit', 'tenancy.person', 'tenancy.startsOn'])
    expect(tenancy!.errors).toEqual([{ code: 'required', column: 'Einheit' }])
  })

  test('that the table has no column for are an error of the row', async () => {
    const [tenancy] = await read('Beginn\n1.4.21\n', ['tenancy.startsOn'])
    expect(tenancy!.errors.map(({ code, column }) => [code, column])).toEqual([
      ['unknown_reference', null],
      ['unknown_reference', null],
    ])
  })

  test('that need not be there are emptied by an empty column of their own', async () => {
    const [unit] = await read('O;G;E\n104;;1\n', ['unit.property', 'unit.building', 'unit.number'])
    expect(unit).toMatchObject({ fields: { number: '1', building: null }, refs: { property: { key: '104' } }, errors: [] })
  })

  test('of an ownership are the unit, else the property', async () => {
    const mapping: ColumnMapping = ['property.number', 'unit.number', 'person.lastName', 'ownership.startsOn']
    const records = await read('O;E;N;Seit\n104;1;Abel;1.1.2001\n104;;Bode;1.1.2001\n;;Cent;1.1.2001\n', mapping)
    expect(ofKind(records, 'ownership').map(({ refs }) => refs)).toEqual([
      { unit: { row: 2 }, person: { row: 2 } },
      { property: { row: 3 }, person: { row: 3 } },
      { person: { row: 4 } },
    ])
    expect(ofKind(records, 'ownership')[2]!.errors).toEqual([{ code: 'unit_or_property', column: null }])
  })
})

describe('a tenancy', () => {
  const mapping: ColumnMapping = ['property.number', 'unit.number', 'person.lastName', 'tenancy.startsOn']

  test('that has no first day is an error', async () => {
    const records = await read('O;E;N;Einzug\n104;1;Abel;\n', mapping)
    expect(ofKind(records, 'tenancy')[0]!.errors).toEqual([{ code: 'required', column: 'Einzug' }])
  })

  test('is not there where nobody lives', async () => {
    expect((await read('O;E;N;Einzug\n104;1;;1.1.2001\n', mapping)).map(({ kind }) => kind)).toEqual(['property', 'unit'])
  })
})

describe('a person', () => {
  const names: ColumnMapping = ['person.externalId', 'person.lastName']
  const nameOf = async (name: string) => (await read(`Nr;Name\n1;"${name}"\n`, names))[0]?.fields

  test.each([
    ['Abel, Anna', { lastName: 'Abel', firstName: 'Anna' }],
    ['Abel', { lastName: 'Abel' }],
    ['Bäckerei Groß GmbH', { kind: 'company', companyName: 'Bäckerei Groß GmbH', lastName: '' }],
    ['Müller, Meier & Co. KG', { kind: 'company', companyName: 'Müller, Meier & Co. KG', lastName: '' }],
    ['Gartenfreunde e.V.', { kind: 'company', companyName: 'Gartenfreunde e.V.', lastName: '' }],
    ['Agnes Seemann', { lastName: 'Agnes Seemann' }],
  ])('called %s', async (name, fields) => {
    expect(await nameOf(name)).toEqual(fields)
  })

  test('called vacancy is nobody', async () => {
    expect(await nameOf('LEERSTAND')).toBeUndefined()
  })
})

describe('rows', () => {
  const mapping: ColumnMapping = ['property.number', 'property.name']

  test('that are empty are passed over, and counted', async () => {
    expect((await read('Nr;Name\n\n;\n1;A\n', mapping)).map(({ row }) => row)).toEqual([4])
  })

  test('with too many or too few cells have an error', async () => {
    const records = await read('Nr;Name\n1;A;B\n2\n3;C;\n', mapping)
    expect(records.map(({ errors }) => errors)).toEqual([
      [{ code: 'too_many_cells', column: null, value: '3' }],
      [{ code: 'too_few_cells', column: null, value: '1' }],
      [],
    ])
  })

  test('may have columns that come again', async () => {
    const records = await read('Nr;Telefon;Telefon\n1;040 12;keins\n', ['person.externalId', 'person.phone', 'person.mobile'])
    expect(records[0]).toMatchObject({
      fields: { phone: '040 12' },
      errors: [{ column: 'Telefon (2)', code: 'not_a_phone_number', value: 'keins' }],
    })
  })

  test('may have hostile headings', async () => {
    const records = await read('__proto__;constructor\n1;A\n', mapping)
    expect(records).toMatchObject([{ fields: { number: '1', name: 'A' } }])
    expect(({} as Record<string, unknown>)['number']).toBeUndefined()
  })

  test('lose the apostrophe that kept a formula from running', async () => {
    const [record] = await read("Nr;Name\n1;'=HYPERLINK(1)\n", mapping)
    expect(record!.fields['name']).toBe('=HYPERLINK(1)')
  })

  test('speak of a field that is empty, unless it must be filled', async () => {
    const [record] = await read('Nr;Name;Ort;Baujahr\n1;;;\n', ['property.number', 'property.name', 'property.city', 'property.builtIn'])
    expect(record!.fields).toEqual({ number: '1', name: '', builtIn: null })
  })
})

describe('characters that cannot be read are an error of their cell', () => {
  const mapping: ColumnMapping = ['property.number', 'property.name']

  test('in a file of Windows read as UTF-8', async () => {
    const records = await read(Buffer.from('Nr;Name\n1;Sch\xe4ferhof\n2;Park\n', 'latin1'), mapping)
    expect(records.map(({ errors }) => errors)).toEqual([[{ code: 'unreadable_character', column: 'Name', value: 'Sch\uFFFDferhof' }], []])
  })

  test.each(['windows-1252', 'iso-8859-15', 'cp850', 'macintosh'] as const)('in UTF-8 read as %s', async (charset) => {
    const records = await read('Nr;Name\n1;Schäferhof\n2;Park\n', mapping, { charset })
    expect(records.map(({ errors }) => errors.map(({ code, column }) => [code, column]))).toEqual([[['unreadable_character', 'Name']], []])
  })

  test('as is a NUL', async () => {
    const records = await read('Nr;Name\n1;a\u0000b\n', mapping)
    expect(records[0]!.errors).toMatchObject([{ code: 'unreadable_character' }])
    expect(records[0]!.fields).toEqual({ number: '1' })
  })
})

describe('long cells', () => {
  const targets: ColumnMapping = [
    'person.phone',
    'person.email',
    'person.lastName',
    'person.street',
    'unit.number',
    'unit.areaM2',
    'unit.shareNumerator',
    'tenancy.startsOn',
    'tenancy.endsOn',
    'contractor.trades',
    'tenancy.externalId',
    'tenancy.unit',
  ]

  test.each([
    ['letters', 'a'.repeat(200_000)],
    ['letters with a digit at either end', `1${'a'.repeat(200_000)}1`],
    ['blanks', `1${' '.repeat(200_000)}1`],
    ['dots behind an at', `a@${'.'.repeat(200_000)} x`],
    ['digits', '1'.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
  ])('of %s are refused as quickly as they are read', async (_what, cell) => {
    const started = performance.now()
    const line = targets.map(() => cell).join(';')
    const content = `${targets.map((target) => target).join(';')}\n${line}\n`
    const { headings, sample, dialect } = await inspectFile(testFile(content))
    guessMapping(headings, sample)
    const records = await read(content, targets, dialect)
    expect(records.flatMap(({ errors }) => errors).length).toBeGreaterThan(targets.length - 2)
    for (const { errors } of records) for (const { value } of errors) expect(value?.length ?? 0).toBeLessThan(201)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('a table is refused', () => {
  const mapping: ColumnMapping = ['property.number']

  test.each([
    ['without anything in it', '', 'file_empty'],
    ['without headings', '\n1\n', 'no_headings'],
    ['with our own heading twice', 'property.number;Objekt: Objektnummer\n1;2\n', 'duplicate_heading'],
  ])('%s', async (_what, content, code) => {
    expect(await problem(read(content, mapping))).toMatchObject({ code })
  })

  test('that ends before its headings', async () => {
    expect(await problem(read('Nr\n1\n', mapping, { headingRow: 9 }))).toEqual({ code: 'no_headings' })
  })

  test('of which nothing is to be read', async () => {
    expect(await problem(read('Nr\n1\n', [null]))).toEqual({ code: 'nothing_mapped' })
  })

  test('that is above the limit', async () => {
    const huge = { ...testFile('Nr\n'), size: 200 * 1024 * 1024 }
    const given = { format: 'csv', dialect: germanDialect, mapping, custom: [], options: noOptions, organization: 'demo' } as const
    expect(await problem(collect(readFile(huge, given)))).toEqual({ code: 'file_too_large' })
  })

  test('of headings alone says nothing', async () => {
    expect(await read('Nr\n', mapping)).toEqual([])
  })
})
