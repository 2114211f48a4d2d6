import { audit } from '@treppenhaus/db/schema/audit'
import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import { tenantRegistrations } from '@treppenhaus/db/schema/tenant-registrations'
import { makePerson, makeProperty, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger, house } = await testHouse(app, first)
const tenancy = async (overrides = {}) => makeTenancy(db, { unitId: (await makeUnit(db, { propertyId: house.id })).id, ...overrides })
const edit = (id: string, payload: object, as = jana) => as.ask('PATCH', `/tenancies/${id}`, payload)

test('200: days and contract number of a tenancy are mended, also of one that is to come', async () => {
  const { id } = await tenancy({ startsOn: '2098-01-01' })
  const { status, body } = await edit(id, { startsOn: '2098-02-01', endsOn: '2099-01-31', contractNumber: 'V 12', externalId: 'T-1' })
  expect([status, body.tenancies]).toMatchObject([
    200,
    [{ id, startsOn: '2098-02-01', endsOn: '2099-01-31', contractNumber: 'V 12', externalId: 'T-1' }],
  ])
  expect((await edit((await tenancy()).id, { externalId: 'T-1' })).body).toMatchObject({
    code: 'already_exists',
    errors: [{ path: '/externalId' }],
  })
})

test('400: the same person twice on one day, and an end before the beginning', async () => {
  const { unitId, personId } = await tenancy({ startsOn: '2020-01-01', endsOn: '2020-12-31' })
  const { id } = await tenancy({ unitId, personId, startsOn: '2021-01-01' })
  expect((await edit(id, { startsOn: '2020-12-31' })).body).toMatchObject({ code: 'dates_overlap', errors: [{ path: '/startsOn' }] })
  expect((await edit(id, { endsOn: '2020-06-30' })).body).toMatchObject({ code: 'dates_overlap', errors: [{ path: '/endsOn' }] })
  expect((await edit(id, { startsOn: '2021-02-29' })).body.code).toBe('invalid_request')
})

test('of two requests at once that let the same person move in one is refused', async () => {
  const unit = await makeUnit(db, { propertyId: house.id })
  const { id: personId } = await makePerson(db)
  const moveIn = () => jana.ask('POST', `/units/${unit.id}/tenancies`, { personId, startsOn: '2024-01-01', endsOn: null })
  const answers = await Promise.all([moveIn(), moveIn(), moveIn()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
})

test('204: what was never so is removed; history and audit log keep who did it', async () => {
  const { id, unitId } = await tenancy({ endsOn: '2020-12-31' })
  expect((await jana.ask('GET', `/units/${unitId}`)).body.tenancies).toEqual([])
  expect((await jana.ask('GET', `/units/${unitId}/periods`)).body.tenancies).toMatchObject([{ id }])
  expect((await jana.ask('DELETE', `/tenancies/${id}`)).status).toBe(204)
  expect((await jana.ask('GET', `/units/${unitId}/periods`)).body.tenancies).toEqual([])
  const accountId = jana.account.id
  expect(await db.select().from(audit).where(eq(audit.objectId, id))).toMatchObject([{ act: 'tenancy.removed', actorId: accountId }])
  const removed = and(eq(recordChanges.recordId, id), eq(recordChanges.act, 'removed'))
  expect(await db.select().from(recordChanges).where(removed)).toMatchObject([{ accountId, before: { unit_id: unitId } }])
})

test('409 and 400: nobody moves into an archived flat, and nobody who is archived moves in', async () => {
  const { id: personId } = await makePerson(db)
  const moveIn = (unitId: string, person = personId) =>
    jana.ask('POST', `/units/${unitId}/tenancies`, { personId: person, startsOn: '2024-01-01', endsOn: null })
  const archived = await makeUnit(db, { propertyId: house.id, archivedAt: new Date() })
  expect(await moveIn(archived.id)).toMatchObject({ status: 409, body: { code: 'record_archived' } })
  const closed = await makeUnit(db, { propertyId: (await makeProperty(db, { archivedAt: new Date() })).id })
  expect((await moveIn(closed.id)).body.code).toBe('record_archived')
  const unit = await makeUnit(db, { propertyId: house.id })
  const gone = await makePerson(db, { archivedAt: new Date() })
  expect((await moveIn(unit.id, gone.id)).body).toMatchObject({ code: 'unknown_reference', errors: [{ path: '/personId' }] })
})

test('404: tenancies of other houses and organizations', async () => {
  const { id } = await tenancy()
  const foreign = await makeTenancy(second.db)
  expect((await edit(id, {}, stranger)).status).toBe(404)
  expect((await edit(foreign.id, {})).status).toBe(404)
  expect((await jana.ask('DELETE', `/tenancies/${foreign.id}`)).status).toBe(404)
  expect((await stranger.ask('DELETE', `/tenancies/${id}`)).status).toBe(404)
})

test('204: what an owner once said of the tenant stays when the tenancy goes', async () => {
  const { id: tenancyId, unitId, personId: ownerPersonId } = await tenancy()
  const values = { unitId, ownerPersonId, lastName: 'Wu', startsOn: '2020-01-01', state: 'confirmed', tenancyId } as const
  const [row] = await db.insert(tenantRegistrations).values(values).returning()
  expect((await jana.ask('DELETE', `/tenancies/${tenancyId}`)).status).toBe(204)
  expect(await db.select().from(tenantRegistrations).where(eq(tenantRegistrations.id, row!.id))).toMatchObject([{ tenancyId: null }])
})
