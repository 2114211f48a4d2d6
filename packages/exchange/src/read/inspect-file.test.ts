import { type Incoming, noOptions } from '@treppenhaus/domain/import'
import fc from 'fast-check'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { testFile } from '../test-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { guessMapping } from './guess-mapping.ts'
import { germanDialect } from './inspection.ts'
import { inspectFile } from './inspect-file.ts'
import { readFile } from './read-file.ts'

const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { problem?: unknown }) => error.problem ?? error,
  )
const inspect = (content: string | Buffer, name?: string) => inspectFile(testFile(content, name))
const zipped = (files: Record<string, string>) => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

describe('a file is known by its content', () => {
  test.each([
    ['a table', 'Nr;Name\n1;A\n', 'csv'],
    ['OpenImmo', '<?xml version="1.0"?><openimmo><uebertragung version="1.2.7"/></openimmo>', 'openimmo'],
    ['our own document', '\uFEFF<portfolio xmlns="https://treppenhaus.dev/schema/portfolio/1" version="1"/>', 'xml'],
  ])('%s', async (_what, content, format) => {
    for (const name of ['x.csv', 'x.xlsx', 'x.xml', 'x']) expect(await inspect(content, name)).toMatchObject({ format })
  })

  test('our own document in an archive', async () => {
    const content = await zipped({ 'haus.xml': '<portfolio xmlns="https://treppenhaus.dev/schema/portfolio/1" version="1"/>' })
    const { format, dialect } = await inspect(content)
    expect(format).toBe('xml')
    const given = { format, dialect, mapping: [], custom: [], options: noOptions, organization: 'demo' }
    for await (const record of readFile(testFile(content), given)) expect(record).toBeUndefined()
  })

  test('OpenImmo in an archive', async () => {
    expect(await inspect(await zipped({ 'daten/objekte.XML': '<openimmo/>', 'bild.jpg': 'x' }), 'x.csv')).toMatchObject({
      format: 'openimmo',
    })
  })
})

describe('a file is refused', () => {
  test.each([
    ['that is empty', '', 'file_empty'],
    ['of empty lines', '\n\n;;\n', 'file_empty'],
    ['that is a PDF', '%PDF-1.7\n1;2;3\n', 'not_this_format'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not_this_format'],
    ['that is an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'not_this_format'],
    ['that is another document', '<html><body/></html>', 'not_the_schema'],
    ['that is no document after all', '<portfolio', 'not_well_formed'],
    ['of 100,000 columns', `${';'.repeat(100_000)}\n`, 'too_many_columns'],
    ['that only looks like an archive', 'PK\u0003\u0004 but no more', 'not_this_format'],
  ])('%s', async (_what, content, code) => {
    expect(await problem(inspect(content))).toMatchObject({ code })
  })

  test('that is an archive of something else', async () => {
    for (const files of [{ 'brief.docx': 'x' }, { 'content.xml': '<office/>', 'styles.xml': '<office/>' }])
      expect(await problem(inspect(await zipped(files)))).toMatchObject({ code: 'not_this_format' })
    expect(await problem(inspect(await zipped({ 'content.xml': '<office/>' })))).toMatchObject({ code: 'not_the_schema' })
  })

  test('of 200 MB', async () => {
    expect(await problem(inspectFile({ ...testFile('a;b'), size: 200 * 1024 * 1024 }))).toEqual({ code: 'file_too_large' })
  })
})

describe('a person may say otherwise', () => {
  const content = Buffer.from('Titel\nNr,Name\n1,M\xfcller;x\n', 'latin1')

  test('and sees what that makes of the file', async () => {
    const dialect = { ...germanDialect, charset: 'windows-1252', delimiter: ',', headingRow: 2 } as const
    expect(await inspectFile(testFile(content), { format: 'csv', dialect })).toEqual({
      format: 'csv',
      dialect,
      headings: ['Nr', 'Name'],
      sample: [['1', 'Müller;x']],
      sheets: [],
    })
  })

  test('with a row of headings that is not there', async () => {
    expect(await problem(inspectFile(testFile(content), { format: 'csv', dialect: { ...germanDialect, headingRow: 50 } }))).toEqual({
      code: 'no_headings',
    })
  })
})

test('an umlaut that comes late tells the charset', async () => {
  const rows = 'Nr;Name\n'.repeat(100_000)
  expect((await inspect(Buffer.from(`${rows}1;M\xfcller\n`, 'latin1'))).dialect.charset).toBe('windows-1252')
  expect((await inspect(`${rows}1;Müller\n`)).dialect.charset).toBe('utf-8')
  expect((await inspect(Buffer.from(`${rows}1;Müller\n`, 'utf16le'))).dialect.charset).toBe('utf-16le')
})

test('a sample has twenty rows at most, and no empty ones', async () => {
  const { sample } = await inspect(`Nr;Name\n\n${Array.from({ length: 40 }, (_, index) => `${index};A\n`).join('')}`)
  expect(sample).toHaveLength(20)
  expect(sample[0]).toEqual(['0', 'A'])
})

test('whatever a file holds it is read, or refused with a reason', async () => {
  const pieces = fc.constantFrom(
    'Objektnr.',
    'VE-Nr',
    'Name',
    ';',
    ',',
    '\t',
    '"',
    "'",
    '\n',
    '\r\n',
    '\u0000',
    '\uFEFF',
    '<',
    'PK',
    '=1',
    '1.2.21',
    '1,5',
    'ü',
    '\uD83D\uDE00',
  )
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.array(pieces, { maxLength: 80 }).map((parts) => Buffer.from(parts.join(''))),
    fc.array(pieces, { maxLength: 80 }).map((parts) => Buffer.from(parts.join(''), 'utf16le')),
  )
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      try {
        const { format, dialect, headings, sample } = await inspect(content)
        const mapping = guessMapping(headings, sample)
        expect(mapping).toHaveLength(headings.length)
        const records: Incoming[] = []
        const given = { format, dialect, mapping, custom: [], options: noOptions, organization: 'demo' }
        for await (const record of readFile(testFile(content), given)) records.push(record)
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
