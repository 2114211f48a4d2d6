import { buildings, entrances, units } from '@treppenhaus/db/schema/properties'
import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { makeAccount, makeProperty, makeStaffMember, makeTenancy, makeUnit, roleId } from '@treppenhaus/testing/builders'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const account = await makeAccount(db)
const token = await logIn(first, account)
const flat = { kind: 'flat', areaM2: 61.5, rooms: 2, floors: null }
const pattern = {
  entrances: [{ buildingId: null, entranceId: null, name: '' }],
  floors: { from: 0, to: 2 },
  positions: [flat, flat],
  numbering: 'WE {nr2}',
  firstNumber: 1,
  eachEntrance: false,
  extras: [],
}
const generate = (propertyId: string, payload: object = pattern, as = token) =>
  ask(first, `POST /api/v1/staff/properties/${propertyId}/unit-generations`, { token: as, payload })
const undo = (id: string, as = token) => ask(first, `POST /api/v1/staff/change-sets/${id}/undo`, { token: as })
const listed = async (propertyId: string) =>
  (await ask(first, `GET /api/v1/staff/properties/${propertyId}/unit-generations`, { token })).body.items
const unitsOf = (propertyId: string) => db.select().from(units).where(eq(units.propertyId, propertyId)).orderBy(units.number)

test('201: units of a pattern, in the history with who made them, and undone together', async () => {
  const { id } = await makeProperty(db, { floors: null, unitsPerFloor: null })
  const made = await generate(id)
  expect([made.status, made.body.count]).toEqual([201, 6])
  const [lowest, , , , , highest] = await unitsOf(id)
  expect(lowest).toMatchObject({ number: 'WE 01', floor: 0, position: 1, areaM2: '61.50', rooms: '2.0' })
  expect(highest).toMatchObject({ number: 'WE 06', floor: 2, position: 2 })
  const history = await db
    .select()
    .from(recordChanges)
    .where(and(eq(recordChanges.recordId, lowest!.id), eq(recordChanges.act, 'created')))
  expect(history).toMatchObject([{ accountId: account.id, changeSetId: made.body.id }])
  expect((await ask(first, `GET /api/v1/staff/properties/${id}`, { token })).body).toMatchObject({ floors: 3, unitsPerFloor: 2 })
  expect(await listed(id)).toMatchObject([{ id: made.body.id, count: 6 }])
  expect(await undo(made.body.id)).toMatchObject({ status: 200, body: { undone: true } })
  expect([await unitsOf(id), await listed(id)]).toEqual([[], []])
  expect((await ask(first, `GET /api/v1/staff/properties/${id}`, { token })).body).toMatchObject({ floors: null, unitsPerFloor: null })
  expect(await undo(made.body.id)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: 'undone' } })
})

test('409: once somebody has moved in nothing is undone', async () => {
  const { id } = await makeProperty(db)
  const made = await generate(id)
  await makeTenancy(db, { unitId: (await unitsOf(id))[0]!.id })
  expect(await undo(made.body.id)).toMatchObject({ status: 409, body: { code: 'cannot_be_undone' } })
  expect(await unitsOf(id)).toHaveLength(6)
})

test('409: a house that is archived', async () => {
  const { id } = await makeProperty(db, { archivedAt: new Date() })
  expect(await generate(id)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: 'archived' } })
})

test('201: entrances of a building', async () => {
  const { id: propertyId } = await makeProperty(db)
  const [building] = await db.insert(buildings).values({ propertyId, name: 'Haus 1' }).returning()
  const [entrance] = await db.insert(entrances).values({ buildingId: building!.id, name: '12 a' }).returning()
  const named = { buildingId: building!.id, entranceId: entrance!.id, name: '12a' }
  const made = await generate(propertyId, { ...pattern, numbering: '{entrance}/{nr}', entrances: [named] })
  expect(made.status).toBe(201)
  expect((await unitsOf(propertyId))[0]).toMatchObject({ number: '12a/1', buildingId: building!.id, entranceId: entrance!.id })
})

test('400: at its place in the pattern', async () => {
  const { propertyId } = await makeUnit(db, { number: 'WE 02' })
  const { id: elsewhere } = await makeProperty(db)
  const [foreign] = await db.insert(buildings).values({ propertyId: elsewhere, name: 'Haus 1' }).returning()
  const errorsOf = async (overrides: object) => (await generate(propertyId, { ...pattern, ...overrides })).body
  expect(await errorsOf({})).toMatchObject({
    code: 'pattern_invalid',
    errors: [{ path: '/numbering', code: 'number_taken', message: 'number taken: WE 02' }],
  })
  expect(await errorsOf({ numbering: '{no}' })).toMatchObject({ errors: [{ code: 'unknown_token' }] })
  const entrance = (buildingId: string | null, entranceId: string | null) => ({ entrances: [{ buildingId, entranceId, name: '' }] })
  for (const wrong of [entrance(foreign!.id, null), entrance(crypto.randomUUID(), null), entrance(null, crypto.randomUUID())])
    expect(await errorsOf({ ...wrong, numbering: 'neu {nr}' })).toMatchObject({
      errors: [{ path: '/entrances/0', code: 'unknown_reference' }],
    })
  expect((await generate(propertyId, { ...pattern, floors: { from: 0, to: 61 } })).body.code).toBe('invalid_request')
  expect(await unitsOf(propertyId)).toHaveLength(1)
})

test('two at once: one makes the units, the other finds their numbers taken', async () => {
  const { id } = await makeProperty(db)
  const statuses = (await Promise.all([generate(id), generate(id)])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([201, 400])
  expect(await unitsOf(id)).toHaveLength(6)
})

test('404: somebody else’s house, and what a colleague of other houses made', async () => {
  const { id } = await makeProperty(db)
  const member = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId: member.id, propertyId: id })
  const own = await logIn(first, await makeAccount(db, { staffId: member.id }))
  const [theirs, administrators] = [await generate(id, pattern, own), await generate(id, { ...pattern, numbering: 'Laden {nr}' })]
  expect((await undo(administrators.body.id, own)).status).toBe(404)
  expect((await undo(theirs.body.id, own)).status).toBe(200)
  expect((await generate((await makeProperty(db)).id, pattern, own)).status).toBe(404)
  expect((await generate((await makeProperty(second.db)).id)).status).toBe(404)
  expect((await undo(crypto.randomUUID())).status).toBe(404)
})

test('403: undoing needs the permission for what was changed', async () => {
  const { id } = await makeProperty(db)
  const made = await generate(id)
  const member = await makeStaffMember(db, { roleId: await roleId(db, 'accounting') })
  expect((await undo(made.body.id, await logIn(first, await makeAccount(db, { staffId: member.id })))).status).toBe(403)
})
