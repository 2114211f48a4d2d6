import { makeAccount, makePerson, makeProperty, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
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
