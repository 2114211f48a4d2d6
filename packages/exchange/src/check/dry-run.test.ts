import { makePerson, makeProperty, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Incoming } from '@treppenhaus/domain/import'
import { dryRun, emptyPortfolio, outcome, says, stateOf, take } from '../test-imports.ts'

const { first } = await testOrganizations()
const { db } = first
beforeEach(() => emptyPortfolio(first))

const house = (number: string, more: object = {}) => ({
  number,
  street: 'Am See',
  houseNumber: '1',
  postalCode: '50674',
  city: 'Köln',
  ...more,
})
const flat = (row: number, number: string, property: string, fields: object = {}, told: object = {}) =>
  says('unit', row, { number, ...fields }, { refs: { property: { key: property } }, ...told })
const person = (row: number, lastName: string, fields: object = {}, externalId?: string) =>
  says('person', row, { lastName, ...fields }, externalId === undefined ? {} : { externalId })

/** Errors by kind and row, such as `unit 2: number_taken`. */
async function errorsOf(records: Incoming[], options: object = {}): Promise<string[]> {
  const rows = await outcome(first, await dryRun(first, records, options))
  return rows.flatMap(({ kind, row, errors }) => errors.map((code) => `${kind} ${row}: ${code}`))
}
const actionsOf = async (records: Incoming[]) =>
  (await outcome(first, await dryRun(first, records))).map(({ kind, row, action }) => `${kind} ${row} ${action}`)

test('a reference finds its record by external id, number or our id, in the file before here', async () => {
  const here = await makeProperty(db, { number: 'P-9', externalId: 'X-9' })
  const unit = await makeUnit(db, { propertyId: here.id, number: 'WE 9' })
  const records = [
    says('property', 1, house('P-1'), { externalId: 'X-1' }),
    ...['X-1', 'P-1', 'X-9', 'P-9', here.id].map((key, index) => flat(index + 2, `WE ${index}`, key)),
    says('participation', 8, { startsOn: '2026-01-01' }, { refs: { unit: { key: 'P-9/WE 9' } } }),
    says('participation', 9, { startsOn: '2020-01-01', endsOn: '2020-12-31' }, { refs: { unit: { key: unit.id } } }),
    says('participation', 10, { startsOn: '2026-01-01' }, { refs: { unit: { key: 'P-1/WE 0' } } }),
  ]
  expect(await errorsOf(records)).toEqual([])
})

test('a reference that leads nowhere, to a record with an error or round in a circle is told', async () => {
  const records = [
    says('property', 1, house('P-1', { postalCode: '1234567' }), { externalId: 'X-1' }),
    says('property', 2, house('P-2')),
    flat(3, 'WE 1', 'P-0'),
    flat(4, 'WE 2', 'X-1'),
    flat(5, 'WE 3', 'P-1'),
    flat(6, 'WE 4', 'P-2', { note: '' }, { refs: { property: { key: 'P-2' }, building: { row: 6 } } }),
    says('unit', 7, { number: 'WE 5' }),
    says('building', 9, { name: 'Haus A' }, { externalId: 'B-1', refs: { property: { key: 'U-1' } } }),
    says('unit', 9, { number: 'WE 6' }, { externalId: 'U-1', refs: { property: { key: 'P-2' }, building: { key: 'B-1' } } }),
    says('tenancy', 8, { startsOn: '2020-01-01' }, { refs: { unit: { row: 4 }, person: { key: 'nobody' } } }),
  ]
  expect(await errorsOf(records)).toEqual([
    'property 1: too_long',
    'building 9: circular_reference',
    'unit 3: unknown_reference',
    'unit 4: reference_has_error',
    'unit 5: reference_has_error',
    'unit 7: required',
    'unit 9: reference_has_error',
    'tenancy 8: reference_has_error',
    'tenancy 8: unknown_reference',
  ])
})

test('repeats are one record when they agree, whichever says more; else the later one contradicts', async () => {
  const records = [
    says('property', 1, house('P-1')),
    says('property', 2, house('P-1', { name: 'Seeblick', city: 'KÖLN' })),
    says('property', 3, house('P-1', { city: 'Bonn' })),
    says('property', 4, house('P-1'), { externalId: 'X-1' }),
    says('property', 5, house('P-1'), { externalId: 'X-2' }),
    flat(6, 'WE 1', 'X-1'),
    flat(7, 'WE 1', 'P-1', { floor: 2 }),
    flat(8, 'WE 1', 'P-1', { floor: 3 }),
  ]
  expect(await errorsOf(records)).toEqual(['property 3: contradicts_row', 'property 5: duplicate_key', 'unit 8: contradicts_row'])
  expect(await actionsOf(records)).toEqual(['property 1 create', 'property 3 error', 'property 5 error', 'unit 6 create', 'unit 8 error'])
})

test('people without a key are one by name with e-mail, number or address, and are found here by the same', async () => {
  const records = [
    person(1, 'Arslan', { firstName: 'Elif', email: 'elif@post.example', street: 'Am See 1', postalCode: '50674' }),
    person(2, 'ARSLAN', { firstName: 'elif', email: 'Elif@post.example', phone: '0221 77' }),
    person(3, 'Arslan', { firstName: 'Elif', phone: '+49 221 77' }),
    person(4, 'Arslan', { firstName: 'Elif', street: 'am see 1', postalCode: '50674', email: 'other@post.example' }),
    person(5, 'Becker', { firstName: 'Jan', phone: '0221 88' }),
    person(6, 'Becker', { firstName: 'Jan', phone: '0221 99' }),
  ]
  expect(await actionsOf(records)).toEqual(['person 1 create', 'person 4 create', 'person 5 create', 'person 6 create'])
  const [jan, other] = [await makePerson(db, { firstName: 'Jan', lastName: 'Becker', email: null, phone: '0221/88' }), await makePerson(db, { firstName: 'Jan', lastName: 'Becker', email: null, phone: '0221 99' })] // prettier-ignore
  expect((await actionsOf(records)).slice(2)).toEqual(['person 5 conflict', 'person 6 unchanged'])
  await makePerson(db, { firstName: 'Jan', lastName: 'Becker', email: null, phone: '0221 99' })
  expect(await errorsOf(records)).toEqual(['person 6: ambiguous_reference'])
  expect(jan.id).not.toBe(other.id)
})

test('a key or a number of another record is not taken away', async () => {
  const mine = await makeProperty(db, { number: 'P-1', externalId: 'X-1' })
  await makeUnit(db, { propertyId: mine.id, number: 'WE 1', externalId: 'U-1' })
  await makeUnit(db, { propertyId: mine.id, number: 'WE 2' })
  const records = [
    says('property', 1, house('P-1'), { externalId: 'X-2' }),
    flat(2, 'WE 1', 'X-1', {}, { externalId: 'U-2' }),
    flat(3, 'WE 2', 'X-1', {}, { externalId: 'U-3' }),
    flat(4, 'WE 2', 'X-1', {}, { externalId: 'U-1' }),
  ]
  expect(await errorsOf(records)).toEqual(['property 1: number_taken', 'unit 2: number_taken', 'unit 4: duplicate_key'])
})

test('names, days and what an ownership is of', async () => {
  const property = await makeProperty(db, { number: 'P-1' })
  const { unitId, personId } = await makeTenancy(db, {
    unitId: (await makeUnit(db, { propertyId: property.id })).id,
    startsOn: '2020-01-01',
  })
  const bond = (row: number, startsOn: string, endsOn: string | null) =>
    says('tenancy', row, { startsOn, endsOn }, { refs: { unit: { key: unitId }, person: { key: personId } } })
  const owner = (row: number, refs: object) =>
    says('ownership', row, { startsOn: '2020-01-01' }, { refs: { person: { key: personId }, ...refs } })
  const records = [
    says('person', 1, { firstName: 'Ada' }),
    says('person', 2, { kind: 'company', lastName: 'Nord' }),
    bond(3, '2010-01-01', '2009-12-31'),
    bond(4, '2019-01-01', '2020-01-01'),
    bond(5, '2015-01-01', '2016-12-31'),
    bond(6, '2016-12-31', null),
    owner(7, {}),
    owner(8, { unit: { key: unitId }, property: { key: 'P-1' } }),
    owner(9, { property: { key: 'P-1' } }),
  ]
  expect(await errorsOf(records)).toEqual([
    'person 1: name_missing',
    'person 2: name_missing',
    'tenancy 3: dates_reversed',
    'tenancy 4: dates_overlap',
    'tenancy 6: dates_overlap',
    'ownership 7: unit_or_property',
    'ownership 8: unit_or_property',
  ])
})

test.each([
  ['the whole', 'condominium', [300, 700], []],
  ['999 of 1000 of a condominium', 'condominium', [300, 699], ['property 1: shares_incomplete']],
  ['999 of 1000 of a rented house', 'rental', [300, 699], []],
  ['more than the whole', 'condominium', [300, 701], ['unit 2: shares_exceed_whole', 'unit 3: shares_exceed_whole']],
])('shares: %s', async (_what, managementType, parts, expected) => {
  const units = parts.map((shareNumerator, index) => flat(index + 2, `WE ${index}`, 'P-1', { shareNumerator, shareDenominator: 1000 }))
  const records = [says('property', 1, house('P-1', { managementType })), ...units]
  expect(await errorsOf(records)).toEqual(expected)
  const id = await dryRun(first, records)
  expect((await stateOf(first, id)).counts?.errorRows).toBe(expected.filter((error) => error.startsWith('unit')).length)
})

test('thirds make a whole; owners of more than the whole are an error where the file says shares, else a warning', async () => {
  const thirds = [1, 2, 3].map((n) => flat(n + 1, `WE ${n}`, 'P-1', { shareNumerator: 1, shareDenominator: 3 }))
  const owner = (row: number, name: string, share: object) => [
    person(row, name, { email: `${name}@post.example` }),
    says('ownership', row, { startsOn: '2020-01-01', ...share }, { refs: { unit: { key: 'P-1/WE 1' }, person: { row } } }),
  ]
  const records = [says('property', 1, house('P-1', { managementType: 'condominium' })), ...thirds]
  expect(await errorsOf([...records, ...owner(5, 'a', {}), ...owner(6, 'b', {})])).toEqual(['ownership 5: shares_exceed_whole', 'ownership 6: shares_exceed_whole']) // prettier-ignore
  const said = { shareNumerator: 2, shareDenominator: 3 }
  const id = await dryRun(first, [...records, ...owner(5, 'a', said), ...owner(6, 'b', said)])
  expect((await stateOf(first, id)).counts).toMatchObject({ errorRows: 2, kinds: { ownership: { error: 2 } } })
})

test('a building of another house is not one of this', async () => {
  const building = (row: number, property: string) =>
    says('building', row, { name: 'Haus A' }, { externalId: `B-${property}`, refs: { property: { key: property } } })
  const records = [
    says('property', 1, house('P-1')),
    says('property', 2, house('P-2')),
    building(1, 'P-1'),
    building(2, 'P-2'),
    says('entrance', 3, { name: 'links' }, { externalId: 'E-1', refs: { building: { key: 'B-P-1' } } }),
    says('unit', 4, { number: 'WE 1' }, { refs: { entrance: { key: 'E-1' } } }),
    says('unit', 5, { number: 'WE 2' }, { refs: { property: { key: 'P-1' }, building: { key: 'B-P-2' } } }),
  ]
  expect(await errorsOf(records)).toEqual(['unit 5: unknown_reference'])
  await take(first, records, { skipErrors: true })
  expect(await errorsOf(records)).toEqual(['unit 5: unknown_reference'])
})

test('what nobody can store is no harm: halves of characters, NUL, keys without end, fields of other kinds', async () => {
  const endless = randomBytes(90_000).toString('base64')
  const records = [
    says('property', 1, house('P-1', { name: 'a\uD800b', shoeSize: 44, __proto__: { polluted: true } })),
    says('property', 2, house('P-\u00002')),
    says('property', 3, house('P-3'), { externalId: endless }),
    flat(4, 'WE 1', endless),
    flat(5, endless, 'P-2'),
  ]
  expect(await errorsOf(records)).toEqual(['property 3: too_long', 'unit 4: unknown_reference', 'unit 5: too_long'])
  expect('polluted' in {}).toBe(false)
})
