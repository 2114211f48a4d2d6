import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import {
  makeBuilding,
  makeContractor,
  makeEntrance,
  makeOwnership,
  makePerson,
  makeProperty,
  makeTenancy,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { desc, gt } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from './test-app.ts'
import { testHouse } from './test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { jana, enter, house } = await testHouse(app, first, { managementType: 'condominium' })
const since = { personId: (await makePerson(db)).id, startsOn: '2024-01-01', endsOn: null }
const flat = async () => (await makeUnit(db, { propertyId: house.id })).id
const etag = { headers: { 'if-match': '"v1"' } }
const rental = { number: 'R 1', managementType: 'rental', street: 'Weg', houseNumber: '1', postalCode: '04177', city: 'Leipzig', floors: 2 }
const person = { kind: 'natural', salutation: 'none', title: '', firstName: '', lastName: 'Wu', companyName: '', email: null, phone: null }
const home = { mobile: null, street: '', postalCode: '', city: '', locale: 'de' }
const contractor = {
  name: 'Dach AG',
  kind: 'external',
  trades: ['roofing'],
  contactName: '',
  channel: 'email',
  email: 'dach@example.com',
  fax: null,
}
const unit = { number: 'WE 99', kind: 'flat', floor: 1, position: 1, rooms: 2, areaM2: 50, shareNumerator: null, shareDenominator: null }

/** Each changes master data; what it needs is made before. */
const acts: Record<string, () => Promise<[method: string, path: string, body?: object]>> = {
  'a new property': async () => ['POST', '/properties', { ...rental, unitsPerFloor: 2, builtIn: null, emergencyPhone: null, note: '' }],
  'a property': async () => ['PATCH', `/properties/${(await makeProperty(db)).id}`, { note: 'x' }],
  'a new building': async () => ['POST', '/buildings', { propertyId: house.id, name: 'Vorderhaus' }],
  'a building': async () => ['PATCH', `/buildings/${(await makeBuilding(db)).id}`, { floors: 3 }],
  'a new entrance': async () => ['POST', `/buildings/${(await makeBuilding(db)).id}/entrances`, { name: 'A' }],
  'an entrance': async () => ['PATCH', `/entrances/${(await makeEntrance(db)).id}`, { position: 2 }],
  'an entrance that goes': async () => ['DELETE', `/entrances/${(await makeEntrance(db)).id}`],
  'a new unit': async () => ['POST', '/units', { propertyId: house.id, ...unit }],
  'a unit': async () => ['PATCH', `/units/${await flat()}`, { rooms: 3 }],
  'a new person': async () => ['POST', '/people', { ...person, ...home }],
  'a person': async () => ['PATCH', `/people/${(await makePerson(db)).id}`, { city: 'Bonn' }],
  'a new contractor': async () => [
    'POST',
    '/contractors',
    { ...contractor, ...home, phone: null, emergencyService: false, note: '', propertyIds: [house.id] },
  ],
  'a contractor': async () => ['PATCH', `/contractors/${(await makeContractor(db)).id}`, { city: 'Bonn', propertyIds: [house.id] }],
  'a new tenancy': async () => ['POST', `/units/${await flat()}/tenancies`, since],
  'a tenancy': async () => ['PATCH', `/tenancies/${(await makeTenancy(db)).id}`, { contractNumber: '7' }],
  'a tenancy that ends': async () => ['POST', `/tenancies/${(await makeTenancy(db)).id}/end`, { endsOn: '2030-01-01' }],
  'a tenancy that goes': async () => ['DELETE', `/tenancies/${(await makeTenancy(db)).id}`],
  'a new ownership': async () => ['POST', `/units/${await flat()}/ownerships`, since],
  'an ownership': async () => ['PATCH', `/ownerships/${(await makeOwnership(db, { unitId: await flat() })).id}`, { endsOn: '2030-01-01' }],
  'an ownership that ends': async () => [
    'POST',
    `/ownerships/${(await makeOwnership(db, { unitId: await flat() })).id}/end`,
    { endsOn: '2030-01-01' },
  ],
  'an ownership that goes': async () => ['DELETE', `/ownerships/${(await makeOwnership(db, { unitId: await flat() })).id}`],
  'a property that is owned': async () => ['POST', `/properties/${(await makeProperty(db)).id}/ownerships`, since],
  'a sale': async () => [
    'POST',
    `/units/${await flat()}/owner-changes`,
    { on: '2030-01-01', owners: [{ personId: since.personId, shareNumerator: 1, shareDenominator: 1 }] },
  ],
  'a board': async () => ['POST', `/properties/${house.id}/board-memberships`, since],
  'a participation': async () => ['POST', `/units/${await flat()}/participations`, { startsOn: '2024-01-01', endsOn: null }],
  'all participations': async () => [
    'POST',
    `/properties/${(await makeUnit(db)).propertyId}/participations`,
    { act: 'start', on: '2024-01-01' },
  ],
  'a bulk edit': async () => ['POST', '/bulk-edits', { kind: 'unit', ids: [await flat()], changes: { note: 'x' } }],
}
const lastSeq = async () =>
  (await db.select({ seq: recordChanges.seq }).from(recordChanges).orderBy(desc(recordChanges.seq)).limit(1))[0]?.seq ?? 0

/** Who the changes since then are by, in the history. */
async function authors(work: () => Promise<{ status: number; body: unknown }>): Promise<(string | null)[]> {
  const before = await lastSeq()
  const { status, body } = await work()
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  const changes = await db.select({ accountId: recordChanges.accountId }).from(recordChanges).where(gt(recordChanges.seq, before))
  return [...new Set(changes.map(({ accountId }) => accountId))]
}

test.each(Object.entries(acts))('the history says who changed %s', async (_, act) => {
  const [method, path, body] = await act()
  expect(await authors(() => jana.ask(method, path, body, method === 'PATCH' ? etag : {}))).toEqual([jana.account.id])
})

test('the history says that an owner entered a tenant who lives there at once, and let the tenancy end', async () => {
  const property = await makeProperty(db, { managementType: 'condominium', tenantRegistration: 'automatic' })
  const { id: unitId } = await makeUnit(db, { propertyId: property.id })
  const { personId } = await makeOwnership(db, { unitId })
  const owner = await enter({ personId })
  const tenant = {
    unitId,
    salutation: 'ms',
    firstName: 'Ada',
    lastName: 'Okonkwo',
    email: null,
    phone: null,
    locale: 'en',
    startsOn: '2024-01-01',
    endsOn: null,
  }
  const enterTenant = () => owner.ask('POST', '/tenant-registrations', tenant)
  expect(await authors(enterTenant)).toEqual([owner.account.id])
  const [{ id }] = (await owner.ask('GET', '/tenant-registrations')).body.items
  expect(await authors(() => owner.ask('POST', `/tenant-registrations/${id}/end`, { endsOn: '2030-01-01' }))).toEqual([owner.account.id])
})

test('the history says that the office confirmed a tenant', async () => {
  const property = await makeProperty(db, { managementType: 'condominium' })
  const { id: unitId } = await makeUnit(db, { propertyId: property.id })
  const owner = await enter({ personId: (await makeOwnership(db, { unitId })).personId })
  const tenant = {
    unitId,
    salutation: 'ms',
    firstName: 'Ada',
    lastName: 'Wu',
    email: null,
    phone: null,
    locale: 'en',
    startsOn: '2024-01-01',
    endsOn: null,
  }
  const { body } = await owner.ask('POST', '/tenant-registrations', tenant)
  const confirm = () => jana.ask('POST', `/tenant-registrations/${body.items[0].id}/confirm`, { personId: null })
  expect(await authors(confirm)).toEqual([jana.account.id])
})
