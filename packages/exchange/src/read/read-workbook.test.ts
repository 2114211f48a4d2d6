import { type ColumnMapping, type Dialect, type Incoming, noOptions } from '@treppenhaus/domain/import'
import ExcelJS from 'exceljs'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { testFile } from '../test-file.ts'
import { guessMapping } from './guess-mapping.ts'
import { germanDialect } from './inspection.ts'
import { inspectFile } from './inspect-file.ts'
import { readFile } from './read-file.ts'

async function bookOf(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const read = async (content: Buffer, mapping: ColumnMapping, dialect: Partial<Dialect> = {}) => {
  const records: Incoming[] = []
  const given = {
    format: 'xlsx',
    dialect: { ...germanDialect, ...dialect },
    mapping,
    custom: [],
    options: noOptions,
    organization: 'demo',
  } as const
  for await (const record of readFile(testFile(content), given)) records.push(record)
  return records
}
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { problem?: unknown }) => error.problem ?? error,
  )

describe('a workbook', async () => {
  const content = await bookOf((book) => {
    book.addWorksheet('Deckblatt', { state: 'hidden' }).addRow(['Geheim'])
    const sheet = book.addWorksheet('Mieter')
    sheet.addRow(['Mieterliste'])
    sheet.addRow([])
    sheet.addRow(['Objektnr.', 'PLZ', 'VE-Nr.', 'Wfl.', 'Miete', 'Mieter Nachname', 'E-Mail', 'Einzug', 'Auszug', 'Bemerkung'])
    const row = sheet.addRow([
      104,
      1067,
      '001',
      75.5,
      { formula: 'D4*10', result: 755.25 },
      { richText: [{ text: 'Müller-' }, { font: { bold: true }, text: 'Lüdenscheidt' }] },
      { text: 'jm@example.com', hyperlink: 'mailto:jm@example.com' },
      new Date(Date.UTC(2021, 3, 1)),
      '31.12.2026',
      'zwei\nZeilen',
    ])
    row.getCell(2).numFmt = '00000'
    sheet.addRow([])
    sheet.addRow([
      104,
      20357,
      '002',
      { error: '#N/A' },
      null,
      'Abel',
      '',
      { formula: 'DATE(2020,1,1)', result: new Date(Date.UTC(2020, 0, 1)) },
    ])
    book.addWorksheet('Leer')
  })
  const file = testFile(content, 'strange.dat')
  const { format, dialect, headings, sample, sheets } = await inspectFile(file)
  const mapping = guessMapping(headings, sample)

  test('is recognized by what is in it, with its visible sheets first', () => {
    expect({ format, sheets }).toEqual({ format: 'xlsx', sheets: ['Mieter', 'Leer', 'Deckblatt'] })
    expect(dialect).toMatchObject({ sheet: 'Mieter', headingRow: 3, decimal: ',' })
    expect(mapping).toEqual([
      'property.number',
      'property.postalCode',
      'unit.number',
      'unit.areaM2',
      'unit.targetRent',
      'person.lastName',
      'person.email',
      'tenancy.startsOn',
      'tenancy.endsOn',
      'person.note',
    ])
  })

  test('gives numbers, days, results of formulas and rich text', async () => {
    const records = (await read(content, mapping, dialect)).filter(({ row }) => row === 4)
    expect(records.flatMap(({ errors }) => errors)).toEqual([])
    expect(records.map(({ fields }) => fields)).toEqual([
      { number: '104', postalCode: '01067' },
      { number: '001', areaM2: 75.5, targetRent: 75_525 },
      { lastName: 'Müller-Lüdenscheidt', email: 'jm@example.com', note: 'zwei\nZeilen' },
      { startsOn: '2021-04-01', endsOn: '2026-12-31' },
    ])
  })

  test('keeps the numbers of its rows, and cells that ended early are empty', async () => {
    const records = (await read(content, mapping, dialect)).filter(({ row }) => row === 6)
    expect(records.map(({ kind }) => kind)).toEqual(['property', 'unit', 'person', 'tenancy'])
    expect(records.flatMap(({ errors }) => errors)).toEqual([{ code: 'unreadable_character', column: 'Wfl.', value: '\uFFFD#N/A' }])
  })

  test('has the sheet that was asked for', async () => {
    const chosen = await inspectFile(file, { format: 'xlsx', dialect: { ...dialect, sheet: 'Deckblatt', headingRow: 1 } })
    expect(chosen).toMatchObject({ headings: ['Geheim'], sample: [] })
    expect(await problem(read(content, mapping, { sheet: 'Gibt es nicht' }))).toEqual({ code: 'not_this_format', detail: 'Gibt es nicht' })
    expect(await problem(read(content, mapping, { sheet: 'Leer' }))).toEqual({ code: 'file_empty' })
  })
})

describe('a workbook made by hand', () => {
  const parts = (sheet: string, strings = '<sst/>'): Record<string, string> => ({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': strings,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  })
  const zipped = (files: Record<string, string>) => {
    const zip = new ZipFile()
    for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
    zip.end()
    return buffer(zip.outputStream)
  }
  const mapping: ColumnMapping = ['property.number', 'property.name']
  const readParts = async (files: Record<string, string>) => read(await zipped(files), mapping)

  test('needs no references, and reads all kinds of cells', async () => {
    const sheet = `<row><c t="inlineStr"><is><t>Nr</t></is></c><c t="s"><v>0</v></c></row><row><c><v>1</v></c><c t="str"><f>A1</f><v>x_x000A_y</v></c></row><row r="5"><c r="B5" t="b"><v>1</v></c><c r="A5" t="d"><v>2021-04-01T00:00:00</v></c></row>`
    const records = await readParts(parts(sheet, '<sst><si><r><t>Na</t></r><rPh><t>xx</t></rPh><r><t>me</t></r></si></sst>'))
    expect(records.map(({ row, fields }) => [row, fields])).toEqual([
      [2, { number: '1', name: 'x\ny' }],
      [5, { number: '2021-04-01', name: 'true' }],
    ])
  })

  test.each([
    ['with a DOCTYPE', parts('', '<!DOCTYPE x [<!ENTITY a "b">]><sst/>'), 'doctype_forbidden'],
    ['that is not well-formed', parts('<row><c>'), 'not_well_formed'],
    ['with a cell of 2 MB', parts(`<row><c t="str"><v>${randomBytes(1024 * 1024).toString('hex')}</v></c></row>`), 'line_too_long'],
    ['with a column too far on the right', parts('<row><c r="ZZZZ1"><v>1</v></c></row>'), 'too_many_columns'],
    ['with rows in the wrong order', parts('<row><c><v>1</v></c></row><row r="3"/><row r="2"/>'), 'not_this_format'],
    ['with a row too far below', parts('<row r="99999999"/>'), 'not_this_format'],
    ['without its sheet', { ...parts(''), 'xl/_rels/workbook.xml.rels': '<Relationships/>' }, 'not_this_format'],
  ])('%s is refused', async (_what, files, code) => {
    expect(await problem(readParts(files))).toMatchObject({ code })
  })

  test('that is a bomb is refused before it is unpacked', async () => {
    expect(await problem(readParts(parts('<row/>'.repeat(2_000_000))))).toMatchObject({ code: 'zip_unsafe' })
  })
})
