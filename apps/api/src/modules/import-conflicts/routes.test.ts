import { importBaselines, importConflicts } from '@treppenhaus/db/schema/imports'
import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { makeAccount, makePerson, makeProperty, makeUnit } from '@treppenhaus/testing/builders'
import { makeImport, makeImportConflict } from '@treppenhaus/testing/import-builders'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const { db } = first
const address = '/api/v1/staff/import-conflicts'
const account = await makeAccount(db)
const token = await logIn(first, account)

beforeEach(async () => void (await db.delete(importConflicts)))

const list = async (query = '') => (await ask(first, `GET ${address}${query}`, { token })).body
const decide = async (ids: string[], decision: string) => ask(first, `POST ${address}/decisions`, { token, payload: { ids, decision } })
const stateOf = async (id: string) => (await db.select().from(importConflicts).where(eq(importConflicts.id, id)))[0]

test('200: open ones are listed with names and both values, by kind, property, field and import', async () => {
  const person = await makePerson(db, { firstName: 'Selin', lastName: 'Aydin' })
  const house = await makeProperty(db, { street: 'Am See', houseNumber: '9' })
  const unit = await makeUnit(db, { propertyId: house.id, number: '5' })
  const { id: importId } = await makeImport(db)
  await makeImportConflict(db, person.id)
  await makeImportConflict(db, unit.id, { kind: 'unit', field: 'property', ours: house.id, theirs: house.id, importId })
  await makeImportConflict(db, person.id, { field: 'email', state: 'kept' })
  expect((await list()).items).toMatchObject([
    { recordName: 'Am See 9, 5', property: { id: house.id, name: 'Am See 9' }, ours: 'Am See 9', theirs: 'Am See 9', importId },
    { recordName: 'Selin Aydin', property: null, field: 'phone', ours: '0341 1', theirs: '0341 2' },
  ])
  for (const query of ['?kind=unit', `?propertyId=${house.id}`, '?field=property', `?importId=${importId}`])
    expect((await list(query)).items).toMatchObject([{ recordId: unit.id }])
  const { nextCursor } = await list('?limit=1')
  expect((await list(`?limit=1&cursor=${nextCursor}`)).items).toMatchObject([{ recordId: person.id }])
  expect((await list('?cursor=no')).code).toBe('invalid_cursor')
  expect(await list('/count')).toEqual({ open: 2 })
})

test('taken: their value stands in the record, and the next import knows it', async () => {
  const person = await makePerson(db, { phone: '0341 1' })
  const { id } = await makeImportConflict(db, person.id)
  expect((await decide([id], 'take')).body).toEqual({ decided: [id], gone: [], refused: [] })
  expect((await db.select().from(people).where(eq(people.id, person.id)))[0]).toMatchObject({ phone: '0341 2' })
  expect(await stateOf(id)).toMatchObject({ state: 'taken', decidedByAccountId: account.id })
  expect((await db.select().from(importBaselines).where(eq(importBaselines.id, person.id)))[0]?.fields).toMatchObject({ phone: '0341 2' })
})

test('kept: our value stays; decided once', async () => {
  const person = await makePerson(db, { phone: '0341 1' })
  const { id } = await makeImportConflict(db, person.id)
  expect((await decide([id], 'keep')).body.decided).toEqual([id])
  expect((await db.select().from(people).where(eq(people.id, person.id)))[0]).toMatchObject({ phone: '0341 1' })
  expect((await decide([id], 'take')).body).toEqual({ decided: [], gone: [id], refused: [] })
})

test('one that no longer fits stops no other', async () => {
  const [taken, house] = [await makeProperty(db, { number: 'H-1' }), await makeProperty(db, { number: 'H-2' })]
  const unit = await makeUnit(db, { number: '5' })
  const wrong = await makeImportConflict(db, house.id, { kind: 'property', field: 'number', ours: 'H-2', theirs: taken.number })
  const right = await makeImportConflict(db, unit.id, { kind: 'unit', field: 'label', ours: '', theirs: 'Hinterhaus' })
  expect((await decide([wrong.id, right.id], 'take')).body).toEqual({ decided: [right.id], gone: [], refused: [wrong.id] })
  expect((await db.select().from(properties).where(eq(properties.id, house.id)))[0]?.number).toBe('H-2')
  expect((await db.select().from(units).where(eq(units.id, unit.id)))[0]?.label).toBe('Hinterhaus')
  expect((await stateOf(wrong.id))?.state).toBe('open')
})

test('400: a decision names some and says what', async () => {
  expect([(await decide([], 'keep')).status, (await decide([crypto.randomUUID()], 'perhaps')).status]).toEqual([400, 400])
})
