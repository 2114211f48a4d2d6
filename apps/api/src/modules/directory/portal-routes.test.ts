import { accounts } from '@treppenhaus/db/schema/accounts'
import { audit } from '@treppenhaus/db/schema/audit'
import { consents } from '@treppenhaus/db/schema/consents'
import { directoryChoices } from '@treppenhaus/db/schema/directory'
import { people } from '@treppenhaus/db/schema/people'
import { properties } from '@treppenhaus/db/schema/properties'
import { tenancies } from '@treppenhaus/db/schema/tenancies'
import { makeOwnership, makePerson, makeProperty, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'
import { directoryWording } from '../consents/service.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { enter, house: elsewhere } = await testHouse(app, first)

const all = { showName: true, showUnit: true, showEmail: true, showPhone: true, showPhoto: true, showAbout: true }
const none = { showName: false, showUnit: false, showEmail: false, showPhone: false, showPhoto: false, showAbout: false }

/** A condominium with a tenant, two owners of flats, and nobody who shows anything. */
async function condominium() {
  const property = await makeProperty(db, { managementType: 'condominium' })
  const [one, two] = [
    await makeUnit(db, { propertyId: property.id, number: '1', floor: 1 }),
    await makeUnit(db, { propertyId: property.id }),
  ]
  const tenant = await makePerson(db, { lastName: 'Aalto', mobile: '0171 1' })
  const [owner, absent] = [
    await makePerson(db, { lastName: 'Berg' }),
    await makePerson(db, { lastName: 'Celik', street: 'Parkweg 3', postalCode: '04177', city: 'Leipzig', phone: '0341 9' }),
  ]
  await makeTenancy(db, { unitId: one.id, personId: tenant.id })
  await makeOwnership(db, { unitId: one.id, personId: owner.id })
  await makeOwnership(db, { unitId: two.id, personId: absent.id })
  const asTenant = await enter({ personId: tenant.id, about: 'Ich gieße gern Blumen.', avatarVariant: 4 })
  return { property, tenant, owner, absent, asTenant, asOwner: await enter({ personId: owner.id }) }
}
type House = Awaited<ReturnType<typeof condominium>>
const see = async (reader: House['asOwner'], propertyId: string, rest = '') =>
  (await reader.ask('GET', `/directory?propertyId=${propertyId}${rest}`)).body
const show = (personId: string, propertyId: string, shown: object) =>
  db.insert(directoryChoices).values({ personId, propertyId, ...none, ...shown })
const wordingOf = ({ property: { street, houseNumber } }: House) => directoryWording('de', `${street} ${houseNumber}`)

test('nobody is there who did not choose it, but owners of a condominium know each other by law', async () => {
  const home = await condominium()
  expect((await see(home.asTenant, home.property.id)).items).toEqual([])
  const { items } = await see(home.asOwner, home.property.id)
  expect(items).toMatchObject([
    { personId: home.owner.id, isMe: true, roles: ['owner'] },
    { personId: home.absent.id, roles: ['owner'], phone: null, email: null, unitNumber: null, avatar: null },
  ])
  expect(items[1].address).toEqual({ street: 'Parkweg 3', postalCode: '04177', city: 'Leipzig' })
})

test('field by field: what is not switched on is not there, in any form', async () => {
  const home = await condominium()
  await show(home.tenant.id, home.property.id, { showName: true, showPhone: true })
  const { items } = await see(home.asOwner, home.property.id)
  expect(items[0]).toEqual({
    ...{ personId: home.tenant.id, name: 'Ayşe Aalto', roles: ['resident'], isMe: false, phone: '0171 1' },
    ...{ unitNumber: null, floor: null, position: null, email: null, about: null, avatar: null, address: null },
  })
  await db.update(directoryChoices).set(all).where(eq(directoryChoices.personId, home.tenant.id))
  const [whole] = (await see(home.asOwner, home.property.id)).items
  expect(whole).toMatchObject({
    unitNumber: '1',
    floor: 1,
    about: 'Ich gieße gern Blumen.',
    email: home.tenant.email,
    avatar: { variant: 4 },
  })
})

test('without the name nothing shows', async () => {
  const home = await condominium()
  await show(home.tenant.id, home.property.id, { showEmail: true, showPhone: true })
  expect((await see(home.asOwner, home.property.id)).items).toHaveLength(2)
})

test('who moved out is gone at once, and sees nothing more', async () => {
  const home = await condominium()
  await show(home.tenant.id, home.property.id, all)
  await db.update(tenancies).set({ endsOn: '2024-12-31' }).where(eq(tenancies.personId, home.tenant.id))
  expect((await see(home.asOwner, home.property.id)).items).toHaveLength(2)
  expect((await home.asTenant.ask('GET', `/directory?propertyId=${home.property.id}`)).status).toBe(404)
})

test('404 for a house that is not one’s own, and one that is offline', async () => {
  const home = await condominium()
  expect((await home.asOwner.ask('GET', `/directory?propertyId=${elsewhere.id}`)).status).toBe(404)
  await db.update(properties).set({ online: false }).where(eq(properties.id, home.property.id))
  expect((await home.asOwner.ask('GET', `/directory?propertyId=${home.property.id}`)).status).toBe(404)
  expect((await home.asOwner.ask('GET', '/directory/choices')).body.items).toEqual([])
})

test('200: choices with their wording, a preview, and a consent that is written down', async () => {
  const home = await condominium()
  const own = (await home.asTenant.ask('GET', '/directory/choices')).body.items[0]
  expect(own).toMatchObject({ ...none, namedByLaw: false, wording: wordingOf(home), preview: { name: 'Ayşe Aalto', phone: '0171 1' } })
  const body = { propertyId: home.property.id, wording: own.wording, ...none, showName: true, showUnit: true }
  expect((await home.asTenant.ask('PUT', '/directory/choices', body)).body.items[0]).toMatchObject({
    showName: true,
    showUnit: true,
    showEmail: false,
  })
  const given = await db.select().from(consents).where(eq(consents.accountId, home.asTenant.account.id))
  expect(given).toMatchObject([{ subject: 'directory', given: true, locale: 'de', wording: `${own.wording}\nName, Wohnung und Etage` }])
  await home.asTenant.ask('PUT', '/directory/choices', body)
  expect(await db.$count(consents, eq(consents.accountId, home.asTenant.account.id))).toBe(1)
})

test('switching the name off takes everything back', async () => {
  const home = await condominium()
  await show(home.tenant.id, home.property.id, all)
  const body = { propertyId: home.property.id, wording: wordingOf(home), ...all, showName: false }
  expect((await home.asTenant.ask('PUT', '/directory/choices', body)).body.items[0]).toMatchObject(none)
})

test('409: another wording than the one that is shown; 404: a house that is not one’s own', async () => {
  const home = await condominium()
  const body = { propertyId: home.property.id, wording: 'Alles erlaubt', ...all }
  expect(await home.asTenant.ask('PUT', '/directory/choices', body)).toMatchObject({ status: 409, body: { code: 'wording_changed' } })
  expect((await home.asTenant.ask('PUT', '/directory/choices', { ...body, propertyId: elsewhere.id })).status).toBe(404)
})

test('400: too many at once, an unknown order, a search', async () => {
  const { asOwner, property } = await condominium()
  const statuses = ['&limit=101', '&sort=email', '&q=Aal', '&limit=1000000'].map(
    async (rest) => (await asOwner.ask('GET', `/directory?propertyId=${property.id}${rest}`)).status,
  )
  expect(await Promise.all(statuses)).toEqual([400, 400, 400, 400])
})

test('pages by signed cursors: edited, or of another account or order, they are refused', async () => {
  const home = await condominium()
  const page = await see(home.asOwner, home.property.id, '&limit=1')
  expect((await see(home.asOwner, home.property.id, `&limit=1&cursor=${page.nextCursor}`)).items[0].personId).toBe(home.absent.id)
  const [values, signature] = page.nextCursor.split('.')
  const edited = Buffer.from(JSON.stringify(['A', home.tenant.id])).toString('base64url')
  for (const cursor of [`${edited}.${signature}`, values, `${values}.`, `${values}.x`])
    expect(await see(home.asOwner, home.property.id, `&cursor=${cursor}`)).toMatchObject({ code: 'invalid_cursor' })
  expect(await see(home.asTenant, home.property.id, `&cursor=${page.nextCursor}`)).toMatchObject({ code: 'invalid_cursor' })
  expect(await see(home.asOwner, home.property.id, `&sort=-name&cursor=${page.nextCursor}`)).toMatchObject({ code: 'invalid_cursor' })
})

test('429 and one audit entry: more people in an hour than a house has', async () => {
  const home = await condominium()
  const unit = await makeUnit(db, { propertyId: home.property.id })
  const names = Array.from({ length: 320 }, (_, index) => ({ lastName: `N${index}` }))
  const made = await db.insert(people).values(names).returning({ id: people.id })
  await db.insert(tenancies).values(made.map(({ id }) => ({ unitId: unit.id, personId: id, startsOn: '2020-01-01' })))
  await db.insert(directoryChoices).values(made.map(({ id }) => ({ personId: id, propertyId: home.property.id, showName: true })))
  const scraped = and(eq(audit.act, 'directory.scraped'), eq(audit.objectId, home.asOwner.account.id))
  let cursor: string | null = null
  const statuses: number[] = []
  for (let page = 0; page < 4; page++) {
    const { status, body } = await home.asOwner.ask(
      'GET',
      `/directory?propertyId=${home.property.id}&limit=100${cursor ? `&cursor=${cursor}` : ''}`,
    )
    statuses.push(status)
    cursor = body.nextCursor ?? cursor
  }
  expect(statuses).toEqual([200, 200, 200, 429])
  expect((await home.asOwner.ask('GET', `/directory?propertyId=${home.property.id}&limit=99`)).status).toBe(429)
  expect((await home.asOwner.ask('GET', `/directory?propertyId=${home.property.id}&limit=100`)).status).toBe(200)
  expect(await db.$count(audit, scraped)).toBe(1)
})

test('a photo shows to neighbours as far as it is switched on', async () => {
  const home = await condominium()
  await db.update(accounts).set({ avatarVariant: 7 }).where(eq(accounts.personId, home.tenant.id))
  await show(home.tenant.id, home.property.id, { showName: true })
  expect((await see(home.asOwner, home.property.id)).items[0].avatar).toBeNull()
  await db.update(directoryChoices).set({ showPhoto: true }).where(eq(directoryChoices.personId, home.tenant.id))
  expect((await see(home.asOwner, home.property.id)).items[0].avatar).toEqual({ url: null, variant: 7 })
})
