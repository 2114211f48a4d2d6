import { tenancies } from '@treppenhaus/db/schema/tenancies'
import { makeProperty, makeWorkOrder } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { jana, murat, resident, contractor, plumber, house, elsewhere, person } = await testHouse(app, first)

test('204: kept in the order of keeping, once, and let go again; everybody has their own', async () => {
  const other = await makeProperty(db)
  for (const id of [house.id, other.id, house.id]) expect((await jana.ask('PUT', `/favourites/${id}`)).status).toBe(204)
  expect((await jana.ask('GET', '/favourites')).body).toEqual({ propertyIds: [house.id, other.id] })
  expect((await murat.ask('GET', '/favourites')).body).toEqual({ propertyIds: [] })
  for (const time of [1, 2]) expect([time, (await jana.ask('DELETE', `/favourites/${house.id}`)).status]).toEqual([time, 204])
  expect((await jana.ask('GET', '/favourites')).body).toEqual({ propertyIds: [other.id] })
})

test('404: a house one has nothing to do with, or no more', async () => {
  expect((await resident.ask('PUT', `/favourites/${elsewhere.id}`)).status).toBe(404)
  expect((await resident.ask('PUT', `/favourites/${house.id}`)).status).toBe(204)
  await db.update(tenancies).set({ endsOn: '2024-12-31' }).where(eq(tenancies.personId, person.id))
  expect((await resident.ask('PUT', `/favourites/${house.id}`)).status).toBe(404)
  expect((await jana.ask('PUT', `/favourites/${crypto.randomUUID()}`)).status).toBe(404)
})

test('contractors keep houses of their orders', async () => {
  expect((await contractor.ask('PUT', `/favourites/${house.id}`)).status).toBe(404)
  await makeWorkOrder(db, { propertyId: house.id, contractorId: plumber.id, ticketIds: [] })
  expect((await contractor.ask('PUT', `/favourites/${house.id}`)).status).toBe(204)
})
