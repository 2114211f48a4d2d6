import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { guessCharset } from './guess-charset.ts'
import { guessDayOrder, guessDecimal, guessSeparators } from './guess-dialect.ts'

const text = 'Objektnr.;Straße;Größe\n104;Schäferstraße 3;75,5\n105;Am Öresund;80\n106;Überseering;12\n'

describe('the charset', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh'] as const)('is found without a mark: %s', (charset) => {
    expect(guessCharset(iconv.encode(text, charset))).toBe(charset)
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('is told by its mark: %s', (charset) => {
    expect(guessCharset(iconv.encode('abc', charset, { addBOM: true }))).toBe(charset)
  })

  test('with a sign for the euro where Windows has none', () => {
    expect(guessCharset(iconv.encode('Größe;Miete\n1;12 €', 'iso-8859-15'))).toBe('iso-8859-15')
    expect(guessCharset(iconv.encode('Größe;Miete\n1;12 €', 'windows-1252'))).toBe('windows-1252')
  })

  test('is UTF-8 although the piece ends within a character', () => {
    expect(guessCharset(Buffer.from('Straße').subarray(0, 5))).toBe('utf-8')
  })

  test('of plain letters and of nothing is UTF-8', () => {
    expect(guessCharset(Buffer.from('abc'))).toBe('utf-8')
    expect(guessCharset(Buffer.alloc(0))).toBe('utf-8')
  })
})

describe('the delimiter and the quote', () => {
  test.each([
    ['a;b;c\n1,5;2;3\n', ';', '"'],
    ['a,b,c\n1.5,2,3\n', ',', '"'],
    ['a\tb\tc\n1,5\t2\t3\n', '\t', '"'],
    ['a|b|c\n1,5|2|3\n', '|', '"'],
    ['"a","b;c","d"\n"1","2;3","4"\n', ',', '"'],
    ["'a';'b;x';'c'\n'1';'2;y';'3'\n", ';', "'"],
    ['Liste vom 1.1.2024\n\na;b;c\n1;2;3\n4;5;6\n', ';', '"'],
    ['Name\nMüller, Anna\nMeier, Udo\nOhne\n', ';', '"'],
  ])('of %j', async (content, delimiter, quote) => {
    expect(await guessSeparators(Buffer.from(content), 'utf-8', false)).toMatchObject({ delimiter, quote })
  })

  test('although the piece ends within quotes', async () => {
    expect(await guessSeparators(Buffer.from('a;b\n1;2\n3;"4'), 'utf-8', true)).toMatchObject({ delimiter: ';' })
  })
})

test('a row that the piece cuts off is left out', async () => {
  const { rows } = await guessSeparators(Buffer.from('a;b\n1;2\n3;'), 'utf-8', true)
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test.each([
  [['75,5', '1.234,56 €', '3'], ';', ','],
  [['75.5', '1,234.56'], ';', '.'],
  [['1', '2'], ';', ','],
  [['1', '2'], ',', '.'],
  [['1.234', '2.000'], ';', ','],
] as const)('the decimal mark of %j', (cells, delimiter, mark) => {
  expect(guessDecimal(cells, delimiter)).toBe(mark)
})

test.each([
  [['01.04.2021', '13.05.2022'], 'dmy'],
  [['04/13/2021', '01/02/2022'], 'mdy'],
  [['04/05/2021'], 'dmy'],
  [['2021-04-01'], 'ymd'],
  [[], 'dmy'],
] as const)('the order of %j', (cells, order) => {
  expect(guessDayOrder(cells)).toBe(order)
})
