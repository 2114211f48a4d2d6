import { contractors } from '@treppenhaus/db/schema/contractors'
import { people } from '@treppenhaus/db/schema/people'
import { units } from '@treppenhaus/db/schema/properties'
import { makeContractor, makeCustomField, makePerson, makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { changeRecord, problemsOfChanges } from './change-record.ts'

const { first } = await testOrganizations()
const { db } = first
const change = (...[kind, id, changes]: [Parameters<typeof changeRecord>[1], string, object]) =>
  db.transaction((tx) => changeRecord(tx, kind, id, { ...changes }))

test('values of every shape are written, one version further', async () => {
  const { key } = await makeCustomField(db, { kind: 'unit', type: 'decimal' })
  const unit = await makeUnit(db, { custom: { left: 'x' } })
  await change('unit', unit.id, { label: 'Laden', areaM2: 68.45, targetRent: 80_000, floor: null, archived: true, [`custom.${key}`]: 1.5 })
  const [row] = await db.select().from(units).where(eq(units.id, unit.id))
  expect(row).toMatchObject({
    label: 'Laden',
    areaM2: '68.45',
    targetRent: 80_000,
    floor: null,
    custom: { left: 'x', [key]: 1.5 },
    version: 2,
  })
  expect(row!.archivedAt).not.toBeNull()
})

test('lists and emptied fields are written too', async () => {
  const contractor = await makeContractor(db)
  await change('contractor', contractor.id, { trades: ['roofing', 'lift'], note: null, fax: '' })
  const [row] = await db.select().from(contractors).where(eq(contractors.id, contractor.id))
  expect(row).toMatchObject({ trades: ['roofing', 'lift'], note: '', fax: null })
})

test('a change is held against the record as it is, and against own fields that are still in use', async () => {
  const { key } = await makeCustomField(db, { kind: 'person', archivedAt: new Date() })
  const person = await makePerson(db)
  const problems = (changes: object, id = person.id) => db.transaction((tx) => problemsOfChanges(tx, 'person', id, { ...changes }))
  expect(await problems({ street: 'Ring 4' })).toEqual([])
  expect(await problems({ [`custom.${key}`]: 'x' })).toEqual([{ field: `custom.${key}`, code: 'unknown_field' }])
  await db.update(people).set({ kind: 'company', companyName: 'A GmbH' }).where(eq(people.id, person.id))
  expect(await problems({ companyName: '' })).toEqual([{ field: 'companyName', code: 'name_missing' }])
  expect(await problems({}, crypto.randomUUID())).toEqual([{ field: 'record', code: 'unknown_reference' }])
})
