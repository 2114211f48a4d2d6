import { makeProperty, makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { sql } from 'drizzle-orm'
import exceljs from 'exceljs'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { exportRecords } from './export-records.ts'

const { first } = await testOrganizations()
const { db } = first
const house = await makeProperty(db, { number: '=1+1', name: '_x000D_ & "<Hof>"', note: 'zwei\nZeilen' })
await makeUnit(db, { propertyId: house.id, number: '001', areaM2: '68.40', targetRent: -71_250, floor: -1 })
await db.execute(sql`insert into buildings (property_id, name, energy_valid_until) values
  (${house.id}, 'A', '2030-05-31'), (${house.id}, 'B', '1899-12-31'), (${house.id}, 'C', '1900-03-01')`)

const made = await buffer(
  exportRecords(first, { kinds: ['property', 'building', 'unit'], format: 'xlsx', scope: 'all', filter: {}, locale: 'en' }),
)
const workbook = new exceljs.Workbook()
await workbook.xlsx.load(made as never)
const columnOf = (sheet: string, heading: string) => {
  const found = workbook.getWorksheet(sheet)!
  const index = (found.getRow(1).values as string[]).indexOf(heading)
  return found.getColumn(index).values.slice(2)
}

test('every kind has a sheet, the headings stay in sight', () => {
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Properties', 'Buildings', 'Units'])
  expect(workbook.worksheets[0]?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
})

test('numbers and amounts are numbers, days are days, text is text and no formula', () => {
  expect(columnOf('Units', 'Unit: Area in m²')).toEqual([68.4])
  expect(columnOf('Units', 'Unit: Target rent in euros')).toEqual([-712.5])
  expect(columnOf('Units', 'Unit: Floor')).toEqual([-1])
  expect(columnOf('Units', 'Unit: Number')).toEqual(['001'])
  expect(columnOf('Properties', 'Property: Property number')).toEqual(['=1+1'])
  expect(columnOf('Properties', 'Property: Note')).toEqual(['zwei\nZeilen'])
})

test('a text that looks like a number of a character is the text', () => {
  expect(columnOf('Properties', 'Property: Name')).toEqual(['_x000D_ & "<Hof>"'])
})

test('days that spreadsheets count wrongly are text', () => {
  expect(columnOf('Buildings', 'Building: Energy certificate valid until')).toEqual([
    new Date('2030-05-31'),
    '1899-12-31',
    new Date('1900-03-01'),
  ])
})
