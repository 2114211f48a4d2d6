import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { propertyGroupMembers } from '@treppenhaus/db/schema/property-groups'
import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import {
  roleId,
  makeBuilding,
  makeContractor,
  makeEntrance,
  makeParticipation,
  makePerson,
  makeProperty,
  makePropertyGroup,
  makeStaffMember,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger, enter, house } = await testHouse(app, first)
await db.insert(customFields).values({
  kind: 'unit',
  key: 'floor_covering',
  labelDe: 'Bodenbelag',
  labelEn: 'Flooring',
  type: 'choice',
  choices: ['parquet', 'tiles'],
})
const bulk = (payload: object, as = jana) => as.ask('POST', '/bulk-edits', payload)
const undo = (id: string) => jana.ask('POST', `/change-sets/${id}/undo`)
const read = async (path: string) => (await jana.ask('GET', path)).body
const flats = async (count: number, overrides = {}) => {
  const ids: string[] = []
  for (let made = 0; made < count; made++) ids.push((await makeUnit(db, { propertyId: house.id, ...overrides })).id)
  return ids
}

test('200: what units have in common is changed at once, and taken back at once', async () => {
  const ids = await flats(3)
  const changes = { kind: 'commercial', targetRent: 75_000, rooms: 2.5, note: 'saniert', 'custom.floor_covering': 'tiles' }
  const done = await bulk({ kind: 'unit', ids, changes, participation: { act: 'start', on: '2024-01-01' } })
  expect([done.status, done.body]).toMatchObject([200, { changed: 3, unchanged: 0 }])
  const fields = {
    kind: 'commercial',
    targetRent: 75_000,
    rooms: 2.5,
    note: 'saniert',
    custom: { floor_covering: 'tiles' },
    participating: true,
    version: 2,
  }
  for (const id of ids) expect(await read(`/units/${id}`)).toMatchObject(fields)
  const ofSet = and(eq(recordChanges.changeSetId, done.body.changeSetId), eq(recordChanges.accountId, jana.account.id))
  expect(await db.$count(recordChanges, ofSet)).toBe(6)
  expect((await undo(done.body.changeSetId)).status).toBe(200)
  for (const id of ids)
    expect(await read(`/units/${id}`)).toMatchObject({ kind: 'flat', targetRent: null, note: '', custom: {}, participating: false })
})

test('200: what is so already is counted apart, and nothing at all makes no set', async () => {
  const [same, other] = [await makeContractor(db, { city: 'Köln' }), await makeContractor(db, { trades: ['heating'] })]
  const edit = { kind: 'contractor', ids: [same.id, other.id], changes: { city: 'Köln', trades: ['plumbing'] } }
  expect((await bulk(edit)).body).toMatchObject({ changeSetId: expect.any(String), changed: 1, unchanged: 1 })
  expect((await bulk(edit)).body).toEqual({ changeSetId: null, changed: 0, unchanged: 2 })
})

test('200: an entrance brings its building along, and another building takes it away', async () => {
  const building = await makeBuilding(db, { propertyId: house.id })
  const entrance = await makeEntrance(db, { buildingId: building.id })
  const ids = await flats(2)
  expect((await bulk({ kind: 'unit', ids, changes: { entrance: entrance.id } })).status).toBe(200)
  expect(await read(`/units/${ids[0]}`)).toMatchObject({ buildingId: building.id, entranceId: entrance.id })
  const other = await makeBuilding(db, { propertyId: house.id })
  expect((await bulk({ kind: 'unit', ids, changes: { building: other.id } })).status).toBe(200)
  expect(await read(`/units/${ids[1]}`)).toMatchObject({ buildingId: other.id, entranceId: null })
  const wrong = { kind: 'unit', ids, changes: { building: (await makeBuilding(db)).id } }
  expect((await bulk(wrong)).body.errors).toMatchObject([{ path: '/ids/0', code: 'unknown_reference' }, { path: '/ids/1' }])
  expect((await bulk({ ...wrong, changes: { entrance: crypto.randomUUID() } })).status).toBe(400)
})

test('200: houses get somebody responsible and come into a group; archived ones and people come back', async () => {
  const ids = [(await makeProperty(db)).id, (await makeProperty(db, { archivedAt: new Date() })).id]
  const { id: staffId } = await makeStaffMember(db)
  const group = await makePropertyGroup(db, [ids[0]!])
  const responsible = { act: 'add', staffId, duty: 'technical' }
  const done = await bulk({ kind: 'property', ids, changes: { archived: false }, responsible, group: { act: 'add', id: group.id } })
  expect(done.body).toMatchObject({ changed: 2, unchanged: 0 })
  expect(await read(`/properties/${ids[1]}`)).toMatchObject({ archived: false, responsibles: [{ staffId, duty: 'technical' }] })
  expect(await db.$count(propertyGroupMembers, eq(propertyGroupMembers.groupId, group.id))).toBe(2)
  const leave = { kind: 'property', ids, responsible: { ...responsible, act: 'remove' }, group: { act: 'remove', id: group.id } }
  expect((await bulk(leave)).body).toEqual({ changeSetId: null, changed: 2, unchanged: 0 })
  expect((await read(`/properties/${ids[1]}`)).responsibles).toEqual([])
  const person = await makePerson(db, { archivedAt: new Date() })
  expect((await bulk({ kind: 'person', ids: [person.id], changes: { archived: false } })).body.changed).toBe(1)
})

test('400: all or nothing, with a reason for each value and each record', async () => {
  const [id] = await flats(1)
  const foreign = await makeUnit(second.db)
  const ids = [id!, foreign.id, crypto.randomUUID()]
  const values = await bulk({ kind: 'unit', ids, changes: { kind: 'castle', number: 'WE 1', rooms: 100 } })
  expect(values.body.errors).toMatchObject([
    { path: '/changes/kind', code: 'not_a_choice' },
    { path: '/changes/number', code: 'unknown_field' },
    { path: '/changes/rooms', code: 'too_large' },
  ])
  const records = await bulk({ kind: 'unit', ids, changes: { note: 'neu' } })
  expect([records.status, records.body.errors]).toMatchObject([
    400,
    [
      { path: '/ids/1', code: 'not_found' },
      { path: '/ids/2', code: 'not_found' },
    ],
  ])
  expect((await read(`/units/${id}`)).note).toBe('')
  const without = await makeContractor(db, { mobile: null })
  expect((await bulk({ kind: 'contractor', ids: [without.id], changes: { channel: 'sms' } })).body.errors).toMatchObject([
    { path: '/ids/0', message: 'mobile' },
  ])
})

test('400: nothing to change, too many records, and what the kind does not have', async () => {
  const ids = await flats(1)
  const code = async (payload: object) => (await bulk({ kind: 'unit', ids, ...payload })).body.errors?.[0]?.path
  expect(await code({})).toBe('/changes')
  expect(await code({ ids: [], changes: { note: '' } })).toBe('/ids')
  expect(await code({ ids: Array.from({ length: 501 }, () => crypto.randomUUID()), changes: { note: '' } })).toBe('/ids')
  expect(await code({ responsible: { act: 'add', staffId: ids[0], duty: 'technical' } })).toBe('/responsible')
  expect(await code({ group: { act: 'add', id: ids[0] } })).toBe('/group')
  const property = { kind: 'property', ids: [house.id] }
  expect(await code({ ...property, participation: { act: 'start', on: '2024-01-01' } })).toBe('/participation')
  expect(await code({ ...property, responsible: { act: 'add', staffId: crypto.randomUUID(), duty: 'technical' } })).toBe(
    '/responsible/staffId',
  )
  expect(await code({ ...property, group: { act: 'add', id: crypto.randomUUID() } })).toBe('/group/id')
})

test('403: each kind needs its own permission, and groups that of the team', async () => {
  const reader = await enter({ staffId: (await makeStaffMember(db, { roleId: await roleId(db, 'read_only') })).id })
  for (const kind of ['property', 'unit', 'person', 'contractor'])
    expect((await bulk({ kind, ids: [crypto.randomUUID()], changes: { note: '' } }, reader)).status).toBe(403)
  const { id } = await makePropertyGroup(db)
  const manager = await enter({ staffId: (await makeStaffMember(db, { roleId: await roleId(db, 'clerk') })).id })
  expect((await bulk({ kind: 'property', ids: [house.id], group: { act: 'add', id } }, manager)).status).toBe(403)
})

test('a scope keeps the units of other houses out of reach', async () => {
  const [id] = await flats(1)
  expect((await bulk({ kind: 'unit', ids: [id!], changes: { note: 'x' } }, stranger)).body.errors).toMatchObject([{ code: 'not_found' }])
  const { unitId } = await makeParticipation(db, { unitId: id! })
  expect((await bulk({ kind: 'unit', ids: [unitId], participation: { act: 'end', on: '2024-12-31' } })).body.changed).toBe(1)
})
