import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { germanDialect } from '../inspection.ts'
import { csvRows, MAX_LINE } from './csv-rows.ts'

const rowsOf = async (content: string | Buffer, style: Partial<typeof germanDialect> = {}) => {
  const rows: string[][] = []
  for await (const row of csvRows([Buffer.from(content as string)], { ...germanDialect, ...style })) rows.push(row)
  return rows
}
const problemOf = (content: string) =>
  rowsOf(content).then(
    () => null,
    (error: { problem?: unknown }) => error.problem ?? error,
  )

describe('the rows of a CSV file', () => {
  test.each([
    ['LF', 'a;b\n1;2\n'],
    ['CRLF', 'a;b\r\n1;2\r\n'],
    ['CR', 'a;b\r1;2\r'],
    ['no end of line at the end', 'a;b\n1;2'],
    ['mixed ends of lines', 'a;b\r\n1;2\n'],
    ['a byte order mark', '\uFEFFa;b\n1;2'],
  ])('come with %s', async (_what, content) => {
    expect(await rowsOf(content)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('hold delimiters, quotes and ends of lines within quotes', async () => {
    expect(await rowsOf('"a;b";"c ""d""";"e\nf"\n')).toEqual([['a;b', 'c "d"', 'e\nf']])
  })

  test('keep quotes that stand in the middle of a cell', async () => {
    expect(await rowsOf('Müller "Bau" GmbH;1\n')).toEqual([['Müller "Bau" GmbH', '1']])
  })

  test('count empty lines', async () => {
    expect(await rowsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']])
  })

  test.each(['utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'cp850', 'macintosh'] as const)('are read in %s', async (charset) => {
    const content = iconv.encode('Straße;Größe\nÄhre;Öl\n', charset)
    expect(await rowsOf(content, { charset })).toEqual([
      ['Straße', 'Größe'],
      ['Ähre', 'Öl'],
    ])
  })

  test('show what the charset does not know', async () => {
    expect(await rowsOf(Buffer.from([0x4d, 0xfc, 0x6c]))).toEqual([['M\uFFFDl']])
  })
})

describe('a CSV file is refused', () => {
  test('with the row in which a quote was opened and never closed', async () => {
    expect(await problemOf('a;b\n1;2\n"3;4\n5;6\n')).toEqual({ code: 'open_quote', line: 3 })
  })

  test('also where the rest is more than memory should hold', async () => {
    expect(await problemOf(`a;b\n"3;4\n${'5;6\n'.repeat(3_000_000)}`)).toEqual({ code: 'open_quote', line: 2 })
  })

  test('with a cell of 8 MB', async () => {
    expect(await problemOf(`a;b\n1;${'x'.repeat(8 * 1024 * 1024)}\n`)).toEqual({ code: 'line_too_long' })
  })

  test('with a cell of 8 MB over many lines', async () => {
    expect(await problemOf(`a;b\n1;"${'x\n'.repeat(5 * 1024 * 1024)}"\n`)).toMatchObject({ code: 'open_quote', line: 2 })
  })

  test('with a million columns', async () => {
    expect(await problemOf(`${';'.repeat(1_000_000)}\n`)).toEqual({ code: 'too_many_columns', line: 1, detail: '1000001' })
  })

  test('with a line that never ends', async () => {
    expect(await problemOf(';'.repeat(MAX_LINE + 1))).toEqual({ code: 'line_too_long' })
  })
})
