import { type Field, fieldsOf, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { makeContractor, makePerson, makeUnit } from '@treppenhaus/testing/builders'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { recordAs } from './record-history.ts'
import { columnOf, readFields, sqlTypeOf, tableOf } from './record-tables.ts'

const { first } = await testOrganizations()
const { db } = first

const everyField = recordKinds.flatMap((kind) => Object.entries<Field>(fieldsOf(kind)).map(([name, field]) => [kind, name, field] as const))

test.each(everyField)('%s.%s has a column that holds it', async (kind, name, field) => {
  const column = columnOf(name, field)
  const nothing = name === 'archived' ? sql`null::timestamptz` : sql`null::${sqlTypeOf(field)}`
  await expect(db.execute(sql`select from ${tableOf(kind)} where ${column} is not distinct from ${nothing}`)).resolves.toBeDefined()
})

test('a unit is read in canonical form', async () => {
  const { id, propertyId } = await makeUnit(db, {
    number: 'WE 1',
    floor: 2,
    position: 1,
    areaM2: '68.40',
    rooms: '2.5',
    custom: { meter: 'A-17' },
  })
  const custom = [{ kind: 'unit', key: 'meter', type: 'text', choices: [] }] as const
  const { rows } = await db.execute(sql`select ${readFields('unit', 'u', custom)} as fields from units u where u.id = ${id}`)
  expect(rows[0]?.fields).toMatchObject({ property: propertyId, building: null, number: 'WE 1', floor: 2, areaM2: 68.4, rooms: 2.5, archived: false, 'custom.meter': 'A-17' }) // prettier-ignore
})

test('several choices stand in the order of the field', async () => {
  const { id } = await makeContractor(db, { trades: ['general', 'plumbing', 'heating'] })
  const { rows } = await db.execute(sql`select ${readFields('contractor', 'c')} as fields from contractors c where c.id = ${id}`)
  expect(rows[0]!['fields']).toMatchObject({ trades: ['plumbing', 'heating', 'general'] })
})

const historyOf = async (id: string) =>
  (
    await db.execute<{ kind: RecordKind; act: string; before: object; after: object; by: string | null }>(sql`
    select kind, act, before, after, account_id as by from record_changes where record_id = ${id} order by seq`)
  ).rows

test('every change of a record is kept with who made it', async () => {
  const accountId = crypto.randomUUID()
  const { id } = await makePerson(db, { lastName: 'Alt' })
  await db.transaction(async (tx) => {
    await recordAs(tx, accountId)
    await tx.execute(sql`update people set last_name = 'Neu', version = version + 1 where id = ${id}`)
    await tx.execute(sql`update people set version = version + 1 where id = ${id}`)
  })
  await db.execute(sql`delete from people where id = ${id}`)
  expect(await historyOf(id)).toMatchObject([
    { kind: 'person', act: 'created', before: null, after: { last_name: 'Alt' }, by: null },
    { act: 'changed', before: { last_name: 'Alt' }, after: { last_name: 'Neu' }, by: accountId },
    { act: 'removed', before: { id, last_name: 'Neu' }, after: null, by: null },
  ])
})

test.each([
  ['Müller-Lüdenscheidt', 'mueller-luedenscheidt'],
  ['Wiśniewska', 'wisniewska'],
  ['GROSSE Straße', 'grosse strasse'],
])('%s is searched as %s', async (words, folded) => {
  expect((await db.execute(sql`select fold(${words}) as folded`)).rows).toEqual([{ folded }])
})

test.each(['+49 40 123 456', '0049 (0)40-123456', '040 / 123456', '+49(0)40 123456'])('%s is one number', async (number) => {
  expect((await db.execute(sql`select bare_number(${number}) as bare`)).rows).toEqual([{ bare: '40123456' }])
})

test('a hundred fields of its own are no more than one answer', async () => {
  const { id } = await makeUnit(db, { number: 'WE 100' })
  const custom = Array.from({ length: 100 }, (_, index) => ({ kind: 'unit', key: `own_${index}`, type: 'text', choices: [] }) as const)
  const { rows } = await db.execute(sql`select ${readFields('unit', 'u', custom)} as fields from units u where u.id = ${id}`)
  expect(rows[0]!['fields']).toMatchObject({ number: 'WE 100', 'custom.own_0': null, 'custom.own_99': null })
})
