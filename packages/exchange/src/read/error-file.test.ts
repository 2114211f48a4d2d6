import { type ColumnMapping, type Incoming, noOptions } from '@treppenhaus/domain/import'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { errorWords } from '../error-words/error-words.ts'
import { testFile } from '../test-file.ts'
import { errorFile, type RowWithErrors } from './error-file.ts'
import { guessMapping } from './guess-mapping.ts'
import { germanDialect } from './inspection.ts'
import { inspectFile } from './inspect-file.ts'
import { readFile } from './read-file.ts'

const words = errorWords('de')

async function* each(rows: RowWithErrors[]) {
  yield* rows
}

async function wrongRows(content: string, mapping: ColumnMapping, dialect = germanDialect): Promise<RowWithErrors[]> {
  const rows = new Map<number, Incoming['errors']>()
  const given = { format: 'csv', dialect, mapping, custom: [], options: noOptions, organization: 'demo' } as const
  for await (const { row, errors } of readFile(testFile(content), given))
    if (errors.length > 0) rows.set(row, [...(rows.get(row) ?? []), ...errors])
  return [...rows].map(([row, errors]) => ({ row, errors }))
}

const write = async (
  content: string,
  rows: RowWithErrors[],
  given: Parameters<typeof errorFile>[1] = { format: 'csv', dialect: germanDialect },
) => (await buffer(errorFile(testFile(content), given, each(rows), words))).toString()

const table = 'VE-Nr.;Wfl.;Etage;Bemerkung\n1;75,5;EG;\n2;groß;oben;=1+1\n3;12;EG;\n4;klein;EG;"zwei\nZeilen; und mehr"\n'
const mapping: ColumnMapping = ['unit.number', 'unit.areaM2', 'unit.floor', 'unit.note']
const expected = `\uFEFF#Zeile;#Grund;VE-Nr.;Wfl.;Etage;Bemerkung\r
3;Wfl.: Das ist keine Zahl. Etage: Das ist keine ganze Zahl.;2;groß;oben;'=1+1\r
5;Wfl.: Das ist keine Zahl.;4;klein;EG;"zwei
Zeilen; und mehr"\r
`

describe('the file of the rows with errors', () => {
  test('has the columns of the file behind the number and what is wrong', async () => {
    const rows = (await wrongRows(`Objekt;${table}`.replaceAll(/\n(?=\d;)/g, '\n104;'), ['property.number', ...mapping])).map((row) => row)
    expect(await write(table, rows)).toBe(expected)
  })

  test('can be sent again, and again', async () => {
    const file = testFile(expected)
    const { headings, sample, dialect } = await inspectFile(file)
    expect(dialect).toMatchObject({ charset: 'utf-8', delimiter: ';', headingRow: 1 })
    const guessed = guessMapping(headings, sample)
    expect(guessed.slice(0, 3)).toEqual([null, null, 'unit.number'])
    const again = await write(expected, [{ row: 3, errors: [{ code: 'not_a_number', column: 'Wfl.' }] }])
    expect(again).toBe(
      `\uFEFF#Zeile;#Grund;VE-Nr.;Wfl.;Etage;Bemerkung\r\n3;Wfl.: Das ist keine Zahl.;4;klein;EG;"zwei\nZeilen; und mehr"\r\n`,
    )
  })

  test('has headings alone where nothing is wrong', async () => {
    expect(await write(table, [])).toBe('\uFEFF#Zeile;#Grund;VE-Nr.;Wfl.;Etage;Bemerkung\r\n')
  })

  test('of a document has place and value of each error', async () => {
    const rows: RowWithErrors[] = [
      {
        row: 7,
        errors: [
          { code: 'not_a_day', column: 'tenancy/startsOn', value: '=1' },
          { code: 'unit_or_property', column: null },
        ],
      },
    ]
    expect(await write('', rows, { format: 'xml', dialect: germanDialect })).toBe(
      "\uFEFFZeile;Stelle;Grund;Wert\r\n7;tenancy/startsOn;Diesen Tag gibt es nicht.;'=1\r\n7;;Es braucht entweder eine Einheit oder ein Objekt.;\r\n",
    )
  })

  test('keeps the comma between cells, so that numbers mean the same', async () => {
    const content = 'unit number,size\n1,75.500\n2,big\n'
    const dialect = { ...germanDialect, delimiter: ',', decimal: '.' } as const
    const written = await write(content, [{ row: 2, errors: [{ code: 'number_taken', column: null }] }], { format: 'csv', dialect })
    expect(written).toBe('\uFEFF#Zeile,#Grund,unit number,size\r\n2,Die Nummer ist schon vergeben.,1,75.500\r\n')
    expect((await inspectFile(testFile(written))).dialect).toMatchObject({ delimiter: ',', decimal: '.' })
  })

  test('fails as its source does', async () => {
    await expect(write('a;b\n"1;2\n3;4', [{ row: 9, errors: [] }])).rejects.toMatchObject({ problem: { code: 'open_quote' } })
  })
})
