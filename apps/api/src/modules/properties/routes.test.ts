import { audit } from '@treppenhaus/db/schema/audit'
import { propertyResponsibles } from '@treppenhaus/db/schema/property-office'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import {
  makeAccount,
  makeProperty,
  makePropertyGroup,
  makeStaffMember,
  makeTenancy,
  makeTicket,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const { first, second, ask, logIn } = await testApp()
const token = await logIn(first, await makeAccount(first.db))

/** A staff member who works with this one house only. */
async function clerkOf(propertyId: string) {
  const { id: staffId } = await makeStaffMember(first.db, { allProperties: false })
  await first.db.insert(staffScopes).values({ staffId, propertyId })
  return logIn(first, await makeAccount(first.db, { staffId }))
}

const house = (overrides = {}) => ({
  number: crypto.randomUUID().slice(0, 8),
  managementType: 'condominium',
  street: 'Feldbrunnenweg',
  houseNumber: '8a',
  postalCode: '20148',
  city: 'Hamburg',
  floors: 5,
  unitsPerFloor: 3,
  builtIn: 1972,
  emergencyPhone: '040 66969112',
  note: '',
  ...overrides,
})
const create = (payload: object, as = token) => ask(first, 'POST /api/v1/staff/properties', { token: as, payload })
const edit = (id: string, payload: object, etag?: string, as = token) =>
  ask(first, `PATCH /api/v1/staff/properties/${id}`, { token: as, payload, headers: etag ? { 'if-match': etag } : {} })
const read = (id: string, as = token) => ask(first, `GET /api/v1/staff/properties/${id}`, { token: as })

test('201: a new house can be read at once', async () => {
  const payload = house()
  const created = await create(payload)
  expect([created.status, created.body]).toMatchObject([201, { ...payload, archived: false, owners: [], board: [], unitCount: 0 }])
  expect(await read(created.body.id)).toMatchObject({ status: 200, body: created.body, headers: { etag: '"v1"' } })
})

test('200: the list pages by street and number, searches, and counts units and open tickets', async () => {
  const { id } = await makeProperty(first.db, { street: 'Zwillingsgasse', houseNumber: '1' })
  await makeProperty(first.db, { street: 'Zwillingsgasse', houseNumber: '2' })
  const unit = await makeUnit(first.db, { propertyId: id })
  await makeTicket(first.db, { propertyId: id, unitId: unit.id })
  await makeTicket(first.db, { propertyId: id, unitId: unit.id, status: 'closed' })
  const page = await ask(first, 'GET /api/v1/staff/properties?q=zwillings&limit=1', { token })
  expect(page.body.items).toMatchObject([{ id, unitCount: 1, openTickets: 1 }])
  const next = await ask(first, `GET /api/v1/staff/properties?q=zwillings&limit=1&cursor=${page.body.nextCursor}`, { token })
  expect(next.body).toMatchObject({ items: [{ houseNumber: '2' }], nextCursor: null })
})

test('200: the list is narrowed to a group and to who is responsible', async () => {
  const [kept, other] = [await makeProperty(first.db), await makeProperty(first.db)]
  const { id: groupId } = await makePropertyGroup(first.db, [kept.id])
  const { id: responsibleId } = await makeStaffMember(first.db)
  await first.db.insert(propertyResponsibles).values({ propertyId: other.id, staffId: responsibleId, duty: 'technical' })
  const found = async (query: string) => {
    const { body } = await ask(first, `GET /api/v1/staff/properties?${query}`, { token })
    return body.items.map(({ id }: { id: string }) => id)
  }
  expect(await found(`groupId=${groupId}`)).toEqual([kept.id])
  expect(await found(`responsibleId=${responsibleId}`)).toEqual([other.id])
  expect(await found(`groupId=${groupId}&responsibleId=${responsibleId}`)).toEqual([])
})

test('200: a scope hides the other houses', async () => {
  const own = await makeProperty(first.db)
  const foreign = await makeProperty(first.db)
  const clerk = await clerkOf(own.id)
  const { body } = await ask(first, 'GET /api/v1/staff/properties', { token: clerk })
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([own.id])
  expect((await read(foreign.id, clerk)).status).toBe(404)
})

test('400: wrong fields are named, unknown ones too', async () => {
  const { status, body } = await create(house({ postalCode: '2014', owner: 'me' }))
  expect([status, body.code]).toEqual([400, 'invalid_request'])
  expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(expect.arrayContaining(['/owner']))
})

test('409: a number that is taken is said at its field', async () => {
  const taken = await makeProperty(first.db)
  expect(await create(house({ number: taken.number }))).toMatchObject({
    status: 409,
    body: { code: 'already_exists', errors: [{ path: '/number' }] },
  })
})

test('400: a cursor of another list', async () => {
  expect(await ask(first, 'GET /api/v1/staff/properties?cursor=abc', { token })).toMatchObject({
    status: 400,
    body: { code: 'invalid_cursor' },
  })
})

test('403: a new house is not for staff with a list of houses', async () => {
  const clerk = await clerkOf((await makeProperty(first.db)).id)
  expect(await create(house(), clerk)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
})

test('404: a house of another organization looks like none', async () => {
  const foreign = await makeProperty(second.db)
  const [there, nowhere] = [await read(foreign.id), await read(crypto.randomUUID())]
  expect([there.status, { ...there.body, instance: '' }]).toEqual([404, { ...nowhere.body, instance: '' }])
})

test('412 and 428: a change names the version it is based on', async () => {
  const { id } = await makeProperty(first.db)
  expect((await edit(id, { note: 'x' })).status).toBe(428)
  expect(await edit(id, { note: 'Schlüssel im Büro', floors: null }, '"v1"')).toMatchObject({
    status: 200,
    body: { note: 'Schlüssel im Büro', floors: null, version: 2 },
  })
  expect(await edit(id, { note: 'y' }, '"v1"')).toMatchObject({ status: 412, body: { code: 'changed_meanwhile', etag: '"v2"' } })
})

test('an archived house leaves the list and comes back', async () => {
  const { id } = await makeProperty(first.db, { street: 'Archivgasse' })
  await edit(id, { archived: true }, '"v1"')
  const search = async (archived: boolean) =>
    (await ask(first, `GET /api/v1/staff/properties?q=archivgasse&archived=${archived}`, { token })).body.items.length
  expect([await search(false), await search(true)]).toEqual([0, 1])
  await edit(id, { archived: false }, '"v2"')
  expect(await search(false)).toBe(1)
})

test('200: a house goes offline and comes back, which the audit log has, and its people see nothing of it meanwhile', async () => {
  const { house: lived, resident, jana } = await testHouse({ ask, logIn }, first, { managementType: 'condominium' })
  const edit = (version: number, body: object) =>
    jana.ask('PATCH', `/properties/${lived.id}`, body, { headers: { 'if-match': `"v${version}"` } })
  expect((await resident.ask('GET', '/homes')).body.items).toHaveLength(1)
  expect((await edit(1, { online: false, tenantRegistration: 'automatic' })).body).toMatchObject({
    online: false,
    tenantRegistration: 'automatic',
  })
  expect((await resident.ask('GET', '/homes')).body.items).toEqual([])
  expect((await edit(2, { online: false })).status).toBe(200)
  expect((await edit(3, { online: true })).body.online).toBe(true)
  expect((await resident.ask('GET', '/homes')).body.items).toHaveLength(1)
  const written = await first.db.select({ act: audit.act }).from(audit).where(eq(audit.objectId, lived.id)).orderBy(audit.seq)
  expect(written.map(({ act }) => act)).toEqual(['property.offline', 'property.online'])
})

test('201 and 200: a name, a key of another system, and who in the office is responsible', async () => {
  const { id: staffId } = await makeStaffMember(first.db, { firstName: 'Mia', lastName: 'Adler' })
  const responsibles = [{ staffId, duty: 'accounting' }]
  const created = await create(house({ name: 'Wohnpark am Kanal', externalId: 'P-1', responsibles }))
  expect(created).toMatchObject({
    status: 201,
    body: { name: 'Wohnpark am Kanal', externalId: 'P-1', responsibles: [{ staffId, duty: 'accounting', name: 'Mia Adler' }] },
  })
  expect((await create(house({ externalId: 'P-1' }))).body).toMatchObject({ code: 'already_exists', errors: [{ path: '/externalId' }] })
  expect((await edit(created.body.id, { name: '' }, '"v1"')).body.responsibles).toHaveLength(1)
  expect((await edit(created.body.id, { responsibles: [] }, '"v2"')).body.responsibles).toEqual([])
  const gone = await makeStaffMember(first.db, { leftAt: new Date() })
  const refused = await edit(created.body.id, { responsibles: [...responsibles, { staffId: gone.id, duty: 'technical' }] }, '"v3"')
  expect(refused).toMatchObject({ status: 400, body: { code: 'unknown_reference', errors: [{ path: '/responsibles/1/staffId' }] } })
})

test('200: the shares of a condominium are added up exactly, and vacant units are counted', async () => {
  const { id: propertyId } = await makeProperty(first.db, { managementType: 'condominium' })
  const share = async (shareNumerator: number | null, shareDenominator: number | null, archivedAt: Date | null = null) =>
    (await makeUnit(first.db, { propertyId, shareNumerator, shareDenominator, archivedAt })).id
  const unitId = await share(1, 3)
  await share(666, 1000)
  await share(500, 1000, new Date())
  await makeTenancy(first.db, { unitId })
  const sum = { numerator: '2998', denominator: '3000', complete: false, unitsWithoutShare: 0 }
  expect((await read(propertyId)).body).toMatchObject({ unitCount: 2, vacantCount: 1, shareSum: sum })
  await share(2, 3000)
  await share(null, null)
  expect((await read(propertyId)).body.shareSum).toEqual({ numerator: '3000', denominator: '3000', complete: true, unitsWithoutShare: 1 })
  expect((await read((await makeProperty(first.db)).id)).body.shareSum).toBeNull()
})
