import { makePerson, makeProperty, makeTenancy, makeTicket, makeUnit } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Tx } from './organization.ts'
import { recordAs } from './record-history.ts'
import { people } from './schema/people.ts'
import { properties, units } from './schema/properties.ts'
import { changeSets } from './schema/record-changes.ts'
import { undoAtOnce, undoChangeSet } from './undo-change-set.ts'

const { first } = await testOrganizations()
const { db } = first

/** Changes that belong together. @returns the id of their set */
async function together(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  return db.transaction(async (tx) => {
    const [set] = await tx.insert(changeSets).values({ origin: 'import' }).returning()
    await recordAs(tx, null, set!.id)
    await work(tx)
    return set!.id
  })
}
const personOf = async (id: string) => (await db.select().from(people).where(eq(people.id, id)))[0]

test('what was created goes, what was changed and removed is as before', async () => {
  const [changed, removed] = [await makePerson(db, { lastName: 'Weber', custom: { shoes: 44 } }), await makePerson(db)]
  const created = crypto.randomUUID()
  const set = await together(async (tx) => {
    await tx.insert(people).values({ id: created, lastName: 'Neu' })
    await tx.update(people).set({ lastName: 'Huber', custom: {}, version: 2 }).where(eq(people.id, changed.id))
    await tx.update(people).set({ lastName: 'Maier' }).where(eq(people.id, changed.id))
    await tx.delete(people).where(eq(people.id, removed.id))
  })
  expect(await undoChangeSet(first, set, null, { batch: 1 })).toEqual({ restored: 4, left: [] })
  expect([await personOf(created), await personOf(removed.id)]).toEqual([undefined, removed])
  expect({ ...(await personOf(changed.id)), version: 0 }).toEqual({ ...changed, version: 0 })
})

test('a field changed since stays, the others are as before; a record changed since stays', async () => {
  const { id } = await makePerson(db, { lastName: 'Weber', city: 'Köln' })
  const created = crypto.randomUUID()
  const set = await together(async (tx) => {
    await tx.update(people).set({ lastName: 'Huber', city: 'Bonn' }).where(eq(people.id, id))
    await tx.insert(people).values({ id: created, lastName: 'Neu' })
  })
  await db.update(people).set({ lastName: 'Hubert' }).where(eq(people.id, id))
  await db.update(people).set({ note: 'hat angerufen' }).where(eq(people.id, created))
  const { left } = await undoChangeSet(first, set, null)
  expect(left).toEqual([
    { kind: 'person', recordId: created, reason: 'changed_since' },
    { kind: 'person', recordId: id, reason: 'changed_since' },
  ])
  expect(await personOf(id)).toMatchObject({ lastName: 'Hubert', city: 'Köln' })
  expect(await personOf(created)).toBeDefined()
})

test('what is used elsewhere stays, its neighbours go', async () => {
  const { id: propertyId } = await makeProperty(db)
  const [used, free] = [crypto.randomUUID(), crypto.randomUUID()]
  const set = await together((tx) =>
    tx.insert(units).values([
      { id: used, propertyId, number: '1' },
      { id: free, propertyId, number: '2' },
    ]),
  )
  await makeTenancy(db, { unitId: used })
  expect((await undoChangeSet(first, set, null)).left).toEqual([{ kind: 'unit', recordId: used, reason: 'in_use' }])
  expect((await db.select({ id: units.id }).from(units).where(eq(units.propertyId, propertyId))).map(({ id }) => id)).toEqual([used])
})

test('a number that was given away meanwhile is not taken back', async () => {
  const { id } = await makeProperty(db, { number: 'A-1' })
  const set = await together((tx) => tx.update(properties).set({ number: 'A-2' }).where(eq(properties.id, id)))
  await makeProperty(db, { number: 'A-1' })
  expect((await undoChangeSet(first, set, null)).left).toEqual([{ kind: 'property', recordId: id, reason: 'changed_since' }])
})

test('stopped after any change and called again it ends as if it had not been stopped', async () => {
  const { id: propertyId } = await makeProperty(db)
  const set = await together((tx) =>
    tx.insert(units).values(Array.from({ length: 9 }, (_, index) => ({ propertyId, number: String(index) }))),
  )
  let steps = 0
  const stopAfter = () => ({ batch: 2, stopped: () => steps++ % 2 === 1 })
  for (let again = 0; again < 7; again++) await undoChangeSet(first, set, null, stopAfter())
  expect(await db.$count(units, eq(units.propertyId, propertyId))).toBe(0)
  const before = await db.execute(sql`select max(seq) from record_changes`)
  expect(await undoChangeSet(first, set, null)).toEqual({ restored: 0, left: [] })
  expect((await db.execute(sql`select max(seq) from record_changes`)).rows).toEqual(before.rows)
})

test('a small set is taken back whole, or the caller takes the undoing back', async () => {
  const unit = await makeUnit(db)
  const set = await together((tx) => tx.update(units).set({ number: 'neu' }).where(eq(units.id, unit.id)))
  await makeTicket(db, { unitId: unit.id, propertyId: unit.propertyId })
  expect(await db.transaction((tx) => undoAtOnce(tx, set, null))).toEqual([])
  expect((await db.select().from(units).where(eq(units.id, unit.id)))[0]?.number).toBe(unit.number)
})
