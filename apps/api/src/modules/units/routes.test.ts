import { customFields } from '@treppenhaus/db/schema/custom-fields'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import {
  makeAccount,
  makeBuilding,
  makeEntrance,
  makeOwnership,
  makeParticipation,
  makePerson,
  makeProperty,
  makeStaffMember,
  makeTenancy,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const token = await logIn(first, await makeAccount(db))
const post = (path: string, payload: object) => ask(first, `POST /api/v1/staff/${path}`, { token, payload })

const flat = (propertyId: string, overrides = {}) => ({
  propertyId,
  number: 'WE 7',
  kind: 'flat',
  floor: 3,
  position: 1,
  rooms: 2.5,
  areaM2: 68.4,
  shareNumerator: 71,
  shareDenominator: 1000,
  ...overrides,
})

test('201: a new unit keeps its area to two places and stands in the list of its house', async () => {
  const { id } = await makeProperty(db)
  const created = await post('units', flat(id))
  expect([created.status, created.body]).toMatchObject([201, { ...flat(id), tenancies: [], ownerships: [], version: 1 }])
  const list = await ask(first, `GET /api/v1/staff/properties/${id}/units`, { token })
  expect(list.body.items).toEqual([created.body])
})

test('409 and 400: a number twice in one house, a house that is none', async () => {
  const { propertyId, number } = await makeUnit(db)
  expect(await post('units', flat(propertyId, { number }))).toMatchObject({
    status: 409,
    body: { code: 'already_exists', errors: [{ path: '/number' }] },
  })
  expect(await post('units', flat(crypto.randomUUID()))).toMatchObject({
    status: 400,
    body: { code: 'unknown_reference', errors: [{ path: '/propertyId' }] },
  })
  const foreign = await makeProperty(second.db)
  expect(await post('units', flat(foreign.id))).toMatchObject({ status: 400, body: { code: 'unknown_reference' } })
})

test('200: a change with its version; 412 with an old one', async () => {
  const { id } = await makeUnit(db)
  const edit = (etag: string) =>
    ask(first, `PATCH /api/v1/staff/units/${id}`, { token, payload: { rooms: 3, areaM2: null }, headers: { 'if-match': etag } })
  expect(await edit('"v1"')).toMatchObject({ status: 200, body: { rooms: 3, areaM2: null, version: 2 }, headers: { etag: '"v2"' } })
  expect((await edit('"v1"')).status).toBe(412)
})

test('200: people move in, own, and move out', async () => {
  const unit = await makeUnit(db)
  const person = await makePerson(db, { firstName: 'Marta', lastName: 'Wiśniewska' })
  const period = { personId: person.id, startsOn: '2021-04-01', endsOn: null }
  const livesIn = await post(`units/${unit.id}/tenancies`, period)
  expect([livesIn.status, livesIn.body.tenancies]).toMatchObject([
    200,
    [{ personId: person.id, name: 'Marta Wiśniewska', startsOn: '2021-04-01', endsOn: null }],
  ])
  expect((await post(`units/${unit.id}/ownerships`, period)).body.ownerships).toHaveLength(1)
  const ended = await post(`tenancies/${livesIn.body.tenancies[0].id}/end`, { endsOn: '2099-12-31' })
  expect(ended.body.tenancies[0].endsOn).toBe('2099-12-31')
})

test('400: the same person twice at a time, an end before the beginning, a person who is none', async () => {
  const { id, unitId, personId } = await makeTenancy(db)
  const start = (payload: object) => post(`units/${unitId}/tenancies`, payload)
  expect(await start({ personId, startsOn: '2023-01-01', endsOn: null })).toMatchObject({
    status: 400,
    body: { code: 'dates_overlap', errors: [{ path: '/startsOn' }] },
  })
  expect(await start({ personId, startsOn: '2018-05-02', endsOn: '2018-05-01' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/endsOn' }] },
  })
  expect(await start({ personId: crypto.randomUUID(), startsOn: '2023-01-01', endsOn: null })).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/personId' }] },
  })
  expect(await post(`tenancies/${id}/end`, { endsOn: '2019-01-01' })).toMatchObject({ status: 400, body: { code: 'dates_overlap' } })
  expect(await start({ personId, startsOn: '2021-02-31', endsOn: null })).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
})

test('404: units, tenancies and houses that are not there', async () => {
  const foreign = await makeUnit(second.db)
  expect((await ask(first, `GET /api/v1/staff/units/${foreign.id}`, { token })).status).toBe(404)
  expect((await ask(first, `GET /api/v1/staff/properties/${foreign.propertyId}/units`, { token })).status).toBe(404)
  expect((await post(`tenancies/${crypto.randomUUID()}/end`, { endsOn: null })).status).toBe(404)
})

const more = {
  label: 'Dachstudio',
  externalId: 'WE-4711',
  targetRent: 82_050,
  targetAncillary: 15_000,
  targetHeating: 9_000,
  note: 'Schlüssel im Büro',
}
const edit = (id: string, payload: object, version = 1) =>
  ask(first, `PATCH /api/v1/staff/units/${id}`, { token, payload, headers: { 'if-match': `"v${version}"` } })
const refused = (path: string, code: string) => ({ body: { code, errors: [{ path }] } })

test('201 and 200: a unit stands in a building at an entrance, with rents and own fields', async () => {
  await db.insert(customFields).values({ kind: 'unit', key: 'keys', labelDe: 'Schlüssel', labelEn: 'Keys', type: 'whole' })
  const { id: propertyId } = await makeProperty(db)
  const building = await makeBuilding(db, { propertyId })
  const entrance = await makeEntrance(db, { buildingId: building.id })
  const place = { buildingId: building.id, entranceId: entrance.id }
  const created = await post('units', flat(propertyId, { ...more, ...place, custom: { keys: 3 } }))
  expect(created).toMatchObject({
    status: 201,
    body: { ...more, ...place, buildingName: building.name, entranceName: entrance.name, custom: { keys: 3 }, participating: false },
  })
  const edited = await edit(created.body.id, { targetRent: null, buildingId: null, entranceId: null, custom: { keys: null } })
  expect(edited).toMatchObject({
    status: 200,
    body: { targetRent: null, buildingId: null, buildingName: null, custom: {}, label: 'Dachstudio' },
  })
})

test('400 and 409: a building of another house, an entrance of another building, half a share, keys that are taken', async () => {
  const { id, propertyId } = await makeUnit(db)
  const building = await makeBuilding(db, { propertyId })
  const elsewhere = await makeEntrance(db)
  expect(await edit(id, { buildingId: elsewhere.buildingId })).toMatchObject(refused('/buildingId', 'unknown_reference'))
  expect(await edit(id, { buildingId: building.id, entranceId: elsewhere.id })).toMatchObject(refused('/entranceId', 'unknown_reference'))
  expect(await edit(id, { entranceId: elsewhere.id })).toMatchObject(refused('/entranceId', 'unknown_reference'))
  expect(await edit(id, { shareNumerator: 71 })).toMatchObject(refused('/shareDenominator', 'invalid_request'))
  expect(await edit(id, { shareNumerator: 3, shareDenominator: 2 })).toMatchObject(refused('/shareNumerator', 'shares_exceed_whole'))
  expect(await edit(id, { custom: { colour: 'red' } })).toMatchObject({ status: 400, body: { errors: [{ path: '/custom/colour' }] } })
  await makeUnit(db, { externalId: 'taken', number: 'X 1', propertyId })
  expect(await edit(id, { externalId: 'taken' })).toMatchObject({ status: 409, ...refused('/externalId', 'already_exists') })
  expect(await edit(id, { number: 'X 1' })).toMatchObject({ status: 409, ...refused('/number', 'already_exists') })
})

test('409: a new unit of an archived house', async () => {
  const { id } = await makeProperty(db, { archivedAt: new Date() })
  expect((await post('units', flat(id))).body.code).toBe('record_archived')
})

const table = async (query: string, as = token) => (await ask(first, `GET /api/v1/staff/units?${query}`, { token: as })).body
const numbers = ({ items }: { items: { number: string }[] }) => items.map(({ number }) => number)

test('200: the table has the units of all houses by number, page by page, with who is there today', async () => {
  const [a, b] = [
    await makeProperty(db, { number: 'zz-2', street: 'Tabellenweg' }),
    await makeProperty(db, { number: 'zz-1', street: 'Tabellenweg' }),
  ]
  const unit = await makeUnit(db, { propertyId: a.id, number: '2', areaM2: '50.50', shareNumerator: 5, shareDenominator: 100 })
  await makeUnit(db, { propertyId: a.id, number: '1' })
  await makeUnit(db, { propertyId: b.id, number: '10' })
  await makeUnit(db, { propertyId: b.id, number: '9' })
  const { personId } = await makeTenancy(db, { unitId: unit.id })
  await makeTenancy(db, { unitId: unit.id, startsOn: '2099-01-01' })
  await makeOwnership(db, { unitId: unit.id, endsOn: '2020-12-31' })
  await makeParticipation(db, { unitId: unit.id })
  const first = await table('q=tabellenweg&limit=3')
  expect(numbers(first)).toEqual(['9', '10', '1'])
  const last = await table(`q=tabellenweg&limit=3&cursor=${first.nextCursor}`)
  expect(last).toMatchObject({
    items: [
      {
        propertyNumber: 'zz-2',
        number: '2',
        areaM2: 50.5,
        residents: [{ personId, name: 'Ayşe Yılmaz' }],
        owners: [],
        participating: true,
        vacant: false,
      },
    ],
    nextCursor: null,
  })
})

test('200: the table is narrowed down by house, building, kind, management, participation, vacancy, archive and words', async () => {
  const { id: propertyId } = await makeProperty(db, { managementType: 'condominium', street: 'Größenstraße' })
  const building = await makeBuilding(db, { propertyId })
  const of = async (number: string, overrides = {}) => (await makeUnit(db, { propertyId, number, ...overrides })).id
  await of('1', { buildingId: building.id })
  const lived = await of('2', { kind: 'commercial' })
  const owned = await of('3')
  await of('4', { archivedAt: new Date() })
  await makeTenancy(db, { unitId: lived, personId: (await makePerson(db, { lastName: 'Quedenfeldt' })).id })
  await makeOwnership(db, { unitId: owned })
  await makeParticipation(db, { unitId: owned })
  const found = async (query: string) => numbers(await table(`propertyId=${propertyId}&${query}`))
  expect(await found('')).toEqual(['1', '2', '3'])
  expect(await found(`buildingId=${building.id}`)).toEqual(['1'])
  expect(await found('kind=commercial')).toEqual(['2'])
  expect(await found('managementType=rental')).toEqual([])
  expect(await found('participating=true')).toEqual(['3'])
  expect(await found('vacant=true')).toEqual(['1'])
  expect(await found('vacant=false')).toEqual(['2', '3'])
  expect(await found('archived=true')).toEqual(['4'])
  expect(await found('q=groessenstrasse%20quedenf')).toEqual(['2'])
  expect(await found('q=%25')).toEqual([])
})

test('200: the table keeps to the houses of the scope; 400: a cursor of another list', async () => {
  const [own, foreign] = [await makeUnit(db), await makeUnit(db)]
  const { id: staffId } = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId, propertyId: own.propertyId })
  const clerk = await logIn(first, await makeAccount(db, { staffId }))
  expect(numbers(await table('', clerk))).toEqual([own.number])
  expect((await ask(first, `GET /api/v1/staff/units/${foreign.id}/periods`, { token: clerk })).status).toBe(404)
  expect((await table('cursor=abc')).code).toBe('invalid_cursor')
})
