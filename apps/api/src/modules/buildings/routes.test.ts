import { makeBuilding, makeEntrance, makeOwnership, makeProperty, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger, house } = await testHouse(app, first)
const create = (payload: object) => jana.ask('POST', '/buildings', payload)
const change = (path: string, payload: object, etag?: string) =>
  jana.ask('PATCH', path, payload, { headers: etag ? { 'if-match': etag } : {} })

test('201 and 200: a building with its energy certificate, changed and archived', async () => {
  const certificate = {
    energyCertificate: 'demand',
    energyValue: 113.25,
    energyClass: 'D',
    energySource: 'gas',
    energyValidUntil: '2031-05-31',
  }
  const created = await create({ propertyId: house.id, name: 'Vorderhaus', ...certificate, floors: 4 })
  expect(created).toMatchObject({ status: 201, body: { name: 'Vorderhaus', ...certificate, archived: false, entrances: [], version: 1 } })
  const edited = await change(`/buildings/${created.body.id}`, { energyValue: null, street: 'Hofweg', archived: true }, '"v1"')
  expect(edited).toMatchObject({
    status: 200,
    body: { energyValue: null, street: 'Hofweg', archived: true, version: 2 },
    headers: { etag: '"v2"' },
  })
  const list = async (query: string) => (await jana.ask('GET', `/properties/${house.id}/buildings${query}`)).body.items
  expect([await list(''), await list('?archived=true')]).toMatchObject([[], [{ id: created.body.id }]])
  expect((await jana.ask('GET', `/buildings/${created.body.id}`)).headers['etag']).toBe('"v2"')
})

test('409: a name or a key that is taken, also by an entrance, and what is archived', async () => {
  const building = await makeBuilding(db, { propertyId: house.id, externalId: 'H-1' })
  const again = { propertyId: house.id, name: building.name }
  expect((await create(again)).body).toMatchObject({ code: 'already_exists', errors: [{ path: '/name' }] })
  expect((await create({ ...again, name: 'Neu', externalId: 'H-1' })).body).toMatchObject({ errors: [{ path: '/externalId' }] })
  const path = `/buildings/${building.id}/entrances`
  expect((await jana.ask('POST', path, { name: 'Eingang A', position: 1 })).status).toBe(201)
  expect((await jana.ask('POST', path, { name: 'Eingang A' })).body).toMatchObject({ code: 'already_exists', errors: [{ path: '/name' }] })
  const archived = await makeBuilding(db, { archivedAt: new Date() })
  expect((await jana.ask('POST', `/buildings/${archived.id}/entrances`, { name: 'B' })).body.code).toBe('record_archived')
  const closed = await makeProperty(db, { archivedAt: new Date() })
  expect((await create({ propertyId: closed.id, name: 'X' })).body.code).toBe('record_archived')
})

test('200 and 204: an entrance is changed and goes, 409 while a unit names it', async () => {
  const entrance = await makeEntrance(db, { buildingId: (await makeBuilding(db, { propertyId: house.id })).id })
  const path = `/entrances/${entrance.id}`
  expect(await change(path, { position: 2 }, '"v1"')).toMatchObject({ status: 200, body: { position: 2, version: 2 } })
  const unit = await makeUnit(db, { propertyId: house.id, buildingId: entrance.buildingId, entranceId: entrance.id })
  expect((await jana.ask('DELETE', path)).body.code).toBe('record_in_use')
  await jana.ask('PATCH', `/units/${unit.id}`, { entranceId: null }, { headers: { 'if-match': '"v1"' } })
  expect((await jana.ask('DELETE', path)).status).toBe(204)
  expect((await jana.ask('DELETE', path)).status).toBe(404)
})

test('412 and 428: a change names the version it is based on', async () => {
  const entrance = await makeEntrance(db)
  for (const path of [`/buildings/${entrance.buildingId}`, `/entrances/${entrance.id}`]) {
    expect((await change(path, { name: 'X' })).status).toBe(428)
    expect((await change(path, { name: 'X' }, '"v7"')).body).toMatchObject({ code: 'changed_meanwhile', etag: '"v1"' })
  }
})

test('400 and 404: houses and buildings of others', async () => {
  const foreign = await makeBuilding(second.db)
  expect((await create({ propertyId: foreign.propertyId, name: 'X' })).body).toMatchObject({
    code: 'unknown_reference',
    errors: [{ path: '/propertyId' }],
  })
  expect((await create({ propertyId: house.id, name: ' ' })).body.code).toBe('invalid_request')
  for (const path of [`/buildings/${foreign.id}`, `/properties/${foreign.propertyId}/tree`, `/properties/${foreign.propertyId}/buildings`])
    expect((await jana.ask('GET', path)).status).toBe(404)
  const own = await makeBuilding(db, { propertyId: house.id })
  expect((await stranger.ask('GET', `/buildings/${own.id}`)).status).toBe(404)
})

test('200: the tree has buildings, entrances and units from the top left, with who lives there', async () => {
  const { id: propertyId } = await makeProperty(db, { managementType: 'condominium' })
  const building = await makeBuilding(db, { propertyId, name: 'A' })
  const entrance = await makeEntrance(db, { buildingId: building.id, name: 'Nord', position: 1 })
  const inside = { propertyId, buildingId: building.id, entranceId: entrance.id }
  const low = await makeUnit(db, { ...inside, number: '1', floor: 0, position: 1 })
  const right = await makeUnit(db, { ...inside, number: '3', floor: 2, position: 2 })
  const left = await makeUnit(db, { ...inside, number: '2', floor: 2, position: 1 })
  await makeUnit(db, { propertyId, buildingId: building.id, number: '4' })
  await makeUnit(db, { propertyId, number: '5', archivedAt: new Date() })
  await makeTenancy(db, { unitId: left.id })
  await makeTenancy(db, { unitId: right.id, startsOn: '2099-01-01' })
  await makeOwnership(db, { unitId: low.id })
  const { body } = await jana.ask('GET', `/properties/${propertyId}/tree`)
  expect(body).toMatchObject({
    buildings: [
      {
        name: 'A',
        entrances: [
          {
            name: 'Nord',
            units: [
              { number: '2', residents: ['Ayşe Yılmaz'], vacant: false },
              { number: '3', residents: [], vacant: true },
              { number: '1', owners: ['Ayşe Yılmaz'], vacant: false },
            ],
          },
        ],
        units: [{ number: '4' }],
      },
    ],
    units: [],
    unitCount: 4,
    vacantCount: 2,
    participatingCount: 0,
  })
  expect((await jana.ask('GET', `/properties/${propertyId}/tree?archived=true`)).body.units).toMatchObject([
    { number: '5', archived: true },
  ])
})
