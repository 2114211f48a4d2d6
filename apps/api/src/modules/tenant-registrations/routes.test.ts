import { audit } from '@treppenhaus/db/schema/audit'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { type properties, units } from '@treppenhaus/db/schema/properties'
import { ownerships, tenancies } from '@treppenhaus/db/schema/tenancies'
import { makeOwnership, makePerson, makeProperty, makeUnit } from '@treppenhaus/testing/builders'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { enter, jana, stranger } = await testHouse(app, first)

/** A flat of a condominium with its owner, who is logged in. */
async function flat(overrides: Partial<typeof properties.$inferInsert> = {}) {
  const property = await makeProperty(db, { managementType: 'condominium', ...overrides })
  const unit = await makeUnit(db, { propertyId: property.id })
  const person = await makePerson(db)
  await makeOwnership(db, { unitId: unit.id, personId: person.id })
  return { property, unit, person, owner: await enter({ personId: person.id }) }
}
const unique = () => crypto.randomUUID().slice(0, 8)
const tenant = (unitId: string, overrides: object = {}) => ({
  ...{ unitId, salutation: 'ms', firstName: 'Ada', lastName: `Okonkwo-${unique()}`, email: `ada-${unique()}@example.com` },
  ...{ phone: null, locale: 'en', startsOn: '2027-01-01', endsOn: null, ...overrides },
})
const register = async ({ owner, unit }: Awaited<ReturnType<typeof flat>>, overrides: object = {}) => {
  const answer = await owner.ask('POST', '/tenant-registrations', tenant(unit.id, overrides))
  return { ...answer, id: answer.body.items?.[0]?.id as string }
}
const eventsOf = async (registrationId: string) =>
  (await db.select().from(outbox).orderBy(outbox.seq)).flatMap(({ name, payload }) =>
    (payload as { registrationId?: string }).registrationId === registrationId ? [name] : [],
  )

test('201: entered by the owner, waiting for the office, who is told', async () => {
  const home = await flat()
  const { status, body, id } = await register(home)
  expect([status, body.items[0]]).toMatchObject([
    201,
    { state: 'submitted', unitId: home.unit.id, actions: ['edit', 'withdraw'], letterNeeded: false },
  ])
  expect(body.units).toMatchObject([{ unitId: home.unit.id, tenantRegistration: 'confirmed' }])
  expect(await eventsOf(id)).toEqual(['tenant-registration.submitted.v1'])
})

test('200: confirmed as a new person with the tenancy, who gets an invitation by e-mail', async () => {
  const home = await flat()
  const { id } = await register(home, { endsOn: '2028-12-31' })
  const { status, body } = await jana.ask('POST', `/tenant-registrations/${id}/confirm`, { personId: null })
  expect([status, body]).toMatchObject([200, { state: 'confirmed', letterNeeded: false, invitation: 'queued', actions: [] }])
  const [lives] = await db.select().from(tenancies).where(eq(tenancies.personId, body.personId))
  expect(lives).toMatchObject({ unitId: home.unit.id, startsOn: '2027-01-01', endsOn: '2028-12-31' })
  expect(await db.$count(invitations, eq(invitations.personId, body.personId))).toBe(1)
  expect(await eventsOf(id)).toContain('tenant-registration.decided.v1')
  expect((await jana.ask('POST', `/tenant-registrations/${id}/confirm`, { personId: null })).body).toMatchObject({
    code: 'illegal_transition',
    state: 'confirmed',
  })
})

test('200: without an e-mail address a letter is needed, and an existing person is linked', async () => {
  const home = await flat()
  const known = await makePerson(db, { firstName: 'Ada', lastName: `Okonkwo-${unique()}`, email: null })
  const { id } = await register(home, { lastName: known.lastName, email: null })
  const read = await jana.ask('GET', `/tenant-registrations/${id}`)
  expect(read.body.suggestions).toMatchObject([{ personId: known.id, sameName: true, sameEmail: false }])
  const { body } = await jana.ask('POST', `/tenant-registrations/${id}/confirm`, { personId: known.id })
  expect(body).toMatchObject({ personId: known.id, letterNeeded: true, invitation: null })
})

test('200: where the house says so it is confirmed at once', async () => {
  const home = await flat({ tenantRegistration: 'automatic' })
  const { body, id } = await register(home)
  expect(body.items[0]).toMatchObject({ state: 'confirmed', actions: ['end'] })
  expect(await eventsOf(id)).toEqual(['tenant-registration.decided.v1'])
})

test('200: the tenancy ends with the day the owner sets', async () => {
  const home = await flat({ tenantRegistration: 'automatic' })
  const { id } = await register(home)
  const ended = await home.owner.ask('POST', `/tenant-registrations/${id}/end`, { endsOn: '2027-06-30' })
  expect(ended.body.items[0]).toMatchObject({ endsOn: '2027-06-30' })
  expect((await db.select().from(tenancies).where(eq(tenancies.unitId, home.unit.id)))[0]?.endsOn).toBe('2027-06-30')
  const early = await home.owner.ask('POST', `/tenant-registrations/${id}/end`, { endsOn: '2026-06-30' })
  expect(early).toMatchObject({ status: 400, body: { code: 'dates_overlap' } })
})

test('two tenants share a flat, but the same person is not entered twice', async () => {
  const home = await flat({ tenantRegistration: 'automatic' })
  const again = { lastName: `Same-${unique()}`, email: `same-${unique()}@example.com` }
  expect((await register(home, again)).status).toBe(201)
  expect((await register(home)).status).toBe(201)
  expect(await register(home, again)).toMatchObject({ status: 409, body: { errors: [{ path: '/lastName', code: 'already_exists' }] } })
})

test('edited and withdrawn while it is open, 409 afterwards', async () => {
  const home = await flat()
  const { id } = await register(home)
  expect((await home.owner.ask('PATCH', `/tenant-registrations/${id}`, { phone: '0341 22' })).body.items[0].phone).toBe('0341 22')
  expect(await home.owner.ask('PATCH', `/tenant-registrations/${id}`, { endsOn: '2020-01-01' })).toMatchObject({ status: 400 })
  expect((await home.owner.ask('POST', `/tenant-registrations/${id}/withdraw`)).body.items[0]).toMatchObject({
    state: 'withdrawn',
    actions: [],
  })
  expect(await home.owner.ask('PATCH', `/tenant-registrations/${id}`, { phone: null })).toMatchObject({
    status: 409,
    body: { state: 'withdrawn' },
  })
})

test('200: declined with a reason that the owner reads', async () => {
  const home = await flat()
  const { id } = await register(home)
  expect((await jana.ask('POST', `/tenant-registrations/${id}/decline`, { reason: 'Bitte erst den Mietvertrag.' })).status).toBe(200)
  const { body } = await home.owner.ask('GET', '/tenant-registrations')
  expect(body.items[0]).toMatchObject({ state: 'declined', reason: 'Bitte erst den Mietvertrag.' })
  const [last] = await db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
  expect(last).toMatchObject({ act: 'tenant-registration.declined', objectId: id })
})

test('400 and 404: flats and registrations that are not one’s own, sold, offline or of a rented house', async () => {
  const home = await flat()
  const other = await flat()
  const rented = await flat({ managementType: 'rental' })
  const offline = await flat({ online: false })
  expect(await register({ ...home, unit: other.unit })).toMatchObject({ status: 400, body: { errors: [{ path: '/unitId' }] } })
  expect((await register(rented)).status).toBe(400)
  expect((await register(offline)).status).toBe(400)
  const { id } = await register(home)
  expect((await other.owner.ask('PATCH', `/tenant-registrations/${id}`, { phone: null })).status).toBe(404)
  await db.update(ownerships).set({ endsOn: '2024-12-31' }).where(eq(ownerships.unitId, home.unit.id))
  expect((await home.owner.ask('GET', '/tenant-registrations')).body).toEqual({ items: [], units: [] })
  expect((await home.owner.ask('POST', `/tenant-registrations/${id}/withdraw`)).status).toBe(404)
})

test('staff see the registrations of their houses alone', async () => {
  const home = await flat()
  const { id } = await register(home)
  const list = await jana.ask('GET', `/tenant-registrations?unitId=${home.unit.id}&limit=1`)
  expect(list.body.items.map((item: { id: string }) => item.id)).toEqual([id])
  expect((await stranger.ask('GET', `/tenant-registrations?unitId=${home.unit.id}`)).body.items).toEqual([])
  expect((await stranger.ask('POST', `/tenant-registrations/${id}/confirm`, { personId: null })).status).toBe(404)
  expect((await jana.ask('GET', '/tenant-registrations?cursor=x')).body.code).toBe('invalid_cursor')
})

test('409: nobody moves into a flat that was archived meanwhile', async () => {
  const home = await flat()
  const { id } = await register(home)
  await db.update(units).set({ archivedAt: new Date() }).where(eq(units.id, home.unit.id))
  expect((await jana.ask('POST', `/tenant-registrations/${id}/confirm`, { personId: null })).body.code).toBe('record_archived')
})
