import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { makeContractor, makeOwnership, makePerson, makeProperty, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { sql } from 'drizzle-orm'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { schemaErrors } from '../test-portfolio-schema.ts'
import type { ExportRequest } from './export-request.ts'
import { exportRecords } from './export-records.ts'

const { first } = await testOrganizations()
const { db } = first

const all: ExportRequest = { kinds: recordKinds, format: 'xml', scope: 'all', filter: {}, locale: 'de' }
const export_ = async (request: Partial<ExportRequest>) => (await buffer(exportRecords(first, { ...all, ...request }))).toString()
const linesOf = async (request: Partial<ExportRequest>) =>
  (await export_({ format: 'csv', ...request })).slice(1).split('\r\n').slice(1, -1)

const here = await makeProperty(db, { number: '0010', street: 'Lindenweg', note: '=SUM(A1)', emergencyPhone: '+49 40 1234' })
const there = await makeProperty(db, { number: '0020', street: 'Am Kanal', managementType: 'condominium' })
const flat = await makeUnit(db, { propertyId: here.id, number: 'WE 1', floor: -1, areaM2: '68.40', targetRent: 71_250, externalId: 'U-1' })
const shop = await makeUnit(db, { propertyId: there.id, number: 'WE 9', kind: 'commercial' })
const tenant = await makePerson(db, { lastName: 'Ärger; "X"', firstName: 'Jo' })
const owner = await makePerson(db, { lastName: 'Zorn', firstName: 'Al' })
const stranger = await makePerson(db, { lastName: 'Fremd', firstName: 'Bo' })
await makeTenancy(db, { unitId: flat.id, personId: tenant.id, startsOn: '2020-02-01', endsOn: null })
await makeOwnership(db, { unitId: shop.id, personId: owner.id, startsOn: '2019-01-01', endsOn: '2019-12-31' })
await makeContractor(db, { name: 'Rohr AG', trades: ['heating', 'plumbing'] })
await db.execute(sql`insert into custom_fields (kind, key, label_de, label_en, type) values ('unit', 'meter', 'Zähler', 'Meter', 'text')`)
await db.execute(sql`update units set custom = '{"meter": "A-17"}' where id = ${flat.id}`)

test('a table has headings, numbers and days of its language', async () => {
  const de = await export_({ kinds: ['unit'], format: 'csv', filter: { propertyId: here.id } })
  expect(de).toMatch(/^\uFEFFEinheit: Fremdschlüssel;Einheit: Objekt;.*;Einheit: meter\r\n/)
  expect(de).toMatch(new RegExp(`\r\nU-1;${here.id};;;WE 1;;Wohnung;-1;.*;68,4;.*;712,50;.*;Nein;A-17\r\n$`))
  const en = await export_({ kinds: ['unit'], format: 'csv', filter: { propertyId: here.id }, locale: 'en' })
  expect(en).toMatch(/;Flat;-1;.*;68.4;.*;712.50;.*;No;A-17\r\n$/)
})

test('no cell is a formula, and telephone numbers stay as they are', async () => {
  expect((await linesOf({ kinds: ['property'] }))[0]).toContain(";+49 40 1234;'=SUM(A1);")
})

test('what has a delimiter or a quote inside stands in quotes', async () => {
  expect((await linesOf({ kinds: ['person'], filter: { q: 'jo' } }))[0]).toContain(';"Ärger; ""X""";')
})

test('several choices stand in one cell, in words', async () => {
  expect((await linesOf({ kinds: ['contractor'] }))[0]).toContain(';Sanitär, Heizung;')
})

const names = async (request: Partial<ExportRequest>) =>
  (await linesOf({ kinds: ['person'], ...request })).map((line) => /Ärger|Zorn|Fremd/.exec(line)?.[0])

test('people stand by name', async () => {
  expect(await names({})).toEqual(['Ärger', 'Fremd', 'Zorn'])
})

test('only houses of the scope are there, their people, and people without any house', async () => {
  expect(await names({ scope: [here.id] })).toEqual(['Ärger', 'Fremd'])
  expect(await linesOf({ kinds: ['unit'], scope: [here.id] })).toHaveLength(1)
  expect(await linesOf({ kinds: ['ownership'], scope: [here.id] })).toEqual([])
  expect(await linesOf({ kinds: ['property'], scope: [] })).toEqual([])
})

test.each<[string, Partial<ExportRequest>, (string | undefined)[]]>([
  ['a house, today', { filter: { propertyId: there.id } }, []],
  ['a role', { filter: { role: 'resident' } }, ['Ärger']],
  ['the kind of management', { filter: { managementType: 'rental' } }, ['Ärger']],
  ['words', { filter: { q: 'AERGER jo' } }, ['Ärger']],
  ['a kind', { filter: { kind: 'company' } }, []],
  ['what is archived', { filter: { archived: true } }, []],
  ['what is not archived', { filter: { archived: false } }, ['Ärger', 'Fremd', 'Zorn']],
])('a list of people is narrowed by %s', async (_by, request, expected) => {
  expect(await names(request)).toEqual(expected)
})

test.each<[string, Partial<ExportRequest>, string[]]>([
  ['who lives there', { filter: { q: 'aerger' } }, ['WE 1']],
  ['the address of the house', { filter: { q: 'kanal' } }, ['WE 9']],
  ['vacancy', { filter: { vacant: true } }, ['WE 9']],
  ['being let', { filter: { vacant: false } }, ['WE 1']],
  ['participation', { filter: { participating: true } }, []],
  ['a group without houses', { filter: { groupId: crypto.randomUUID() } }, []],
  ['nobody responsible', { filter: { responsibleId: crypto.randomUUID() } }, []],
  ['a building', { filter: { buildingId: crypto.randomUUID() } }, []],
  ['a kind', { filter: { kind: 'commercial' } }, ['WE 9']],
])('a list of units is narrowed by %s', async (_by, request, expected) => {
  const lines = await linesOf({ kinds: ['unit'], ...request })
  expect(lines.map((line) => /WE \d/.exec(line)?.[0])).toEqual(expected)
})

test('people are narrowed by their log-in', async () => {
  expect(await names({ filter: { hasAccount: true } })).toEqual([])
  expect(await names({ filter: { hasAccount: false } })).toHaveLength(3)
})

test('XML is what the schema says', async () => {
  expect(schemaErrors(await export_({}))).toEqual([])
})

test('what belongs to a house that is left out is left out too', async () => {
  const xml = await export_({ filter: { q: 'Lindenweg' } })
  expect(xml).toContain('<number>WE 1</number>')
  expect(xml).not.toContain('<number>WE 9</number>')
  expect(xml.match(/<tenancy /g)).toHaveLength(1)
  expect(xml).not.toContain('<ownership ')
})

test('with a house come all people who ever had to do with it', async () => {
  const xml = await export_({ kinds: ['property', 'unit', 'person', 'ownership'], filter: { propertyId: there.id } })
  expect(xml).toContain(`<person externalId="${owner.id}">`)
  expect(xml).not.toContain(stranger.id)
})

test('a reader who goes away gives the connection back', async () => {
  for (let i = 0; i < 12; i++) {
    const stream = exportRecords(first, { ...all, format: (['csv', 'xlsx', 'xml'] as const)[i % 3]! })
    await new Promise<void>((resolve) => stream.once('data', () => resolve()))
    stream.destroy()
    await new Promise<void>((resolve) => (stream.closed ? resolve() : stream.once('close', resolve)))
  }
  expect(await linesOf({ kinds: ['unit'] })).toHaveLength(2)
})

test.each(['csv', 'xlsx', 'xml'] as const)('%s: who reads too slowly gets an error, never half a file for a whole one', async (format) => {
  // Nothing that can be packed so small that all of it is read ahead.
  await db.execute(sql`insert into people (last_name, note)
    select 'Viele', (select string_agg(md5(i::text || '-' || j::text), '') from generate_series(1, 90) j) from generate_series(1, 1000) i`)
  const stream = exportRecords(first, { ...all, format })
  const chunks = stream[Symbol.asyncIterator]()
  await chunks.next()
  await first.asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`) // prettier-ignore
  const readOn = async () => {
    for (let next = await chunks.next(); !next.done; next = await chunks.next());
  }
  await expect(readOn()).rejects.toBeInstanceOf(Error)
  await db.execute(sql`delete from people where last_name = 'Viele'`)
  expect(await linesOf({ kinds: ['unit'] })).toHaveLength(2)
})
