import { audit } from '@treppenhaus/db/schema/audit'
import { makeParticipation, makeProperty, makeUnit } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger, house } = await testHouse(app, first)
const unitIn = async (propertyId = house.id, overrides = {}) => (await makeUnit(db, { propertyId, ...overrides })).id
const takePart = (unitId: string, startsOn: string, endsOn: string | null = null) =>
  jana.ask('POST', `/units/${unitId}/participations`, { startsOn, endsOn })
const all = (propertyId: string, payload: object) => jana.ask('POST', `/properties/${propertyId}/participations`, payload)
const months = async (propertyId: string, from: string, until: string) =>
  (await jana.ask('GET', `/participations/months?propertyId=${propertyId}&from=${from}&until=${until}`)).body.items

test('200: a unit takes part from a day on, until another, and later again', async () => {
  const id = await unitIn()
  const begun = await takePart(id, '2024-01-01')
  expect([begun.status, begun.body]).toMatchObject([
    200,
    { participating: true, participations: [{ startsOn: '2024-01-01', endsOn: null }] },
  ])
  const [{ id: participationId }] = begun.body.participations
  const ended = await jana.ask('PATCH', `/participations/${participationId}`, { endsOn: '2024-12-31' })
  expect(ended.body).toMatchObject({ participating: false, participations: [] })
  expect((await takePart(id, '2099-01-01')).body).toMatchObject({ participating: false, participations: [{ startsOn: '2099-01-01' }] })
  expect((await jana.ask('GET', `/units/${id}/periods`)).body.participations).toHaveLength(2)
})

test('400: twice on one day, and an end before the beginning', async () => {
  const { id, unitId } = await makeParticipation(db, { unitId: await unitIn() })
  expect((await takePart(unitId, '2019-01-01', '2020-01-01')).body).toMatchObject({
    code: 'dates_overlap',
    errors: [{ path: '/startsOn' }],
  })
  expect((await jana.ask('PATCH', `/participations/${id}`, { endsOn: '2019-01-01' })).body).toMatchObject({ errors: [{ path: '/endsOn' }] })
})

test('200: all units of a property begin and end in one act', async () => {
  const { id } = await makeProperty(db)
  const there = await makeParticipation(db, { unitId: await unitIn(id) })
  await unitIn(id)
  await unitIn(id, { kind: 'parking' })
  await unitIn(id, { archivedAt: new Date() })
  expect((await all(id, { act: 'start', on: '2024-02-01', kinds: ['flat'] })).body).toEqual({ changed: 1, unchanged: 1 })
  expect((await all(id, { act: 'start', on: '2024-03-01' })).body).toEqual({ changed: 1, unchanged: 2 })
  expect((await all(id, { act: 'end', on: '2024-04-30' })).body).toEqual({ changed: 3, unchanged: 0 })
  expect((await jana.ask('GET', `/units/${there.unitId}/periods`)).body.participations).toMatchObject([{ endsOn: '2024-04-30' }])
})

test('200: the months count what was active on any of their days, and on the last', async () => {
  const { id } = await makeProperty(db)
  await makeParticipation(db, { unitId: await unitIn(id), startsOn: '2025-01-31', endsOn: '2025-03-30' })
  await makeParticipation(db, { unitId: await unitIn(id), startsOn: '2025-02-10' })
  const gone = await unitIn(id, { archivedAt: new Date('2025-02-15T12:00:00Z') })
  await makeParticipation(db, { unitId: gone, startsOn: '2024-01-01' })
  expect(await months(id, '2024-12', '2025-04')).toEqual([
    { month: '2024-12', units: 1, atEnd: 1 },
    { month: '2025-01', units: 2, atEnd: 2 },
    { month: '2025-02', units: 3, atEnd: 2 },
    { month: '2025-03', units: 2, atEnd: 1 },
    { month: '2025-04', units: 1, atEnd: 1 },
  ])
})

test('400: months in the wrong order, too many, or none at all', async () => {
  const ask = async (query: string) => (await jana.ask('GET', `/participations/months?${query}`)).status
  expect([
    await ask('from=2025-02&until=2025-01'),
    await ask('from=2000-01&until=2025-01'),
    await ask('from=2025-13&until=2026-01'),
  ]).toEqual([400, 400, 400])
})

test('204: what was never so is removed, which the audit log has', async () => {
  const { id } = await makeParticipation(db, { unitId: await unitIn() })
  expect((await jana.ask('DELETE', `/participations/${id}`)).status).toBe(204)
  expect(await db.select({ act: audit.act }).from(audit).where(eq(audit.objectId, id))).toEqual([{ act: 'participation.removed' }])
})

test('404 and 409: of other houses and organizations, and what is archived', async () => {
  const own = await makeParticipation(db, { unitId: await unitIn() })
  const foreign = await makeParticipation(second.db)
  expect((await stranger.ask('PATCH', `/participations/${own.id}`, {})).status).toBe(404)
  expect((await jana.ask('DELETE', `/participations/${foreign.id}`)).status).toBe(404)
  expect((await stranger.ask('GET', `/participations/months?from=2025-01&until=2025-01&propertyId=${house.id}`)).status).toBe(404)
  expect((await all((await makeProperty(second.db)).id, { act: 'end', on: '2025-01-01' })).status).toBe(404)
  expect((await takePart(await unitIn(house.id, { archivedAt: new Date() }), '2024-01-01')).body.code).toBe('record_archived')
  const closed = await makeProperty(db, { archivedAt: new Date() })
  expect((await all(closed.id, { act: 'start', on: '2025-01-01' })).body.code).toBe('record_archived')
  expect((await all(closed.id, { act: 'end', on: '2025-01-01' })).status).toBe(200)
})
