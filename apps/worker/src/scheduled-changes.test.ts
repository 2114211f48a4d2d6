import { recordChanges, scheduledChanges } from '@treppenhaus/db/schema/record-changes'
import { people } from '@treppenhaus/db/schema/people'
import { properties } from '@treppenhaus/db/schema/properties'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { makeAccount, makePerson, makeProperty } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { applyScheduledChanges } from './schedules/apply-scheduled-changes.ts'

const { first } = await testOrganizations()
const { db } = first
const today = dayIn(new Date())

async function plan(kind: CustomKind, recordId: string, changes: object, appliesOn = today, accountId: string | null = null) {
  const [row] = await db
    .insert(scheduledChanges)
    .values({ kind, recordId, changes: { ...changes }, appliesOn, accountId })
    .returning()
  return row!.id
}
const planned = async (id: string) => (await db.select().from(scheduledChanges).where(eq(scheduledChanges.id, id)))[0]

test('a change happens when its day has begun, once, in the name of who planned it', async () => {
  const account = await makeAccount(db)
  const person = await makePerson(db, { street: 'Alt 1' })
  const id = await plan('person', person.id, { street: 'Neu 2' }, today, account.id)
  const later = await plan('person', person.id, { street: 'Später 3' }, addDays(today, 1))
  expect(await applyScheduledChanges(first)).toBe(1)
  expect(await applyScheduledChanges(first)).toBe(0)
  const [row] = await db.select().from(people).where(eq(people.id, person.id))
  expect(row).toMatchObject({ street: 'Neu 2', version: 2 })
  expect([await planned(id), await planned(later)]).toMatchObject([{ state: 'applied', problem: null }, { state: 'planned' }])
  const [change] = await db.select().from(recordChanges).where(eq(recordChanges.recordId, person.id)).orderBy(desc(recordChanges.seq))
  expect(change).toMatchObject({ act: 'changed', accountId: account.id, after: { street: 'Neu 2' } })
})

test('two workers at once make it happen once', async () => {
  const person = await makePerson(db)
  await plan('person', person.id, { city: 'Halle' })
  const counts = await Promise.all([applyScheduledChanges(first), applyScheduledChanges(first)])
  expect(counts[0]! + counts[1]!).toBe(1)
})

test('one that no longer fits fails and says why; the next one still happens', async () => {
  const [taken, other] = [await makeProperty(db), await makeProperty(db)]
  const number = await plan('property', other.id, { number: taken.number })
  const company = await plan('person', (await makePerson(db)).id, { kind: 'company' })
  const gone = await plan('unit', crypto.randomUUID(), { label: 'x' })
  const fine = await plan('property', other.id, { name: 'Hof' })
  await applyScheduledChanges(first)
  expect([await planned(number), await planned(company), await planned(gone), await planned(fine)]).toMatchObject([
    { state: 'failed', problem: { field: 'number', code: 'number_taken' } },
    { state: 'failed', problem: { field: 'companyName', code: 'name_missing' } },
    { state: 'failed', problem: { field: 'record', code: 'unknown_reference' } },
    { state: 'applied' },
  ])
  const [row] = await db.select().from(properties).where(eq(properties.id, other.id))
  expect(row).toMatchObject({ number: other.number, name: 'Hof' })
})
