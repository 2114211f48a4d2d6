import { makeFile, makeProperty, makeRecordPhoto, makeUnit } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger, resident, house, unit } = await testHouse(app, first)
const uploaded = (overrides = {}) => makeFile(db, { uploadedByAccountId: jana.account.id, ...overrides })
const add = (fileIds: string[], to = `/units/${unit.id}`) => jana.ask('POST', `${to}/photos`, { fileIds })
const captions = (body: { items: { caption: string }[] }) => body.items.map(({ caption }) => caption)

test('200: photos of a house are added, named, put in another order and taken away', async () => {
  const [front, yard] = [await uploaded(), await uploaded()]
  const added = await add([front.id, yard.id], `/properties/${house.id}`)
  expect(added).toMatchObject({ status: 200, body: { items: [{ file: { id: front.id } }, { file: { id: yard.id } }] } })
  const [a, b] = added.body.items
  expect(await jana.ask('PATCH', `/record-photos/${a.id}`, { caption: 'Front' })).toMatchObject({ status: 200, body: { caption: 'Front' } })
  const turned = await jana.ask('PUT', `/properties/${house.id}/photos/order`, { ids: [b.id, a.id] })
  expect([turned.status, captions(turned.body)]).toEqual([200, ['', 'Front']])
  expect((await jana.ask('DELETE', `/record-photos/${b.id}`)).status).toBe(204)
  expect(captions((await jana.ask('GET', `/properties/${house.id}/photos`)).body)).toEqual(['Front'])
})

test('only the office of the house sees a photo', async () => {
  const file = await uploaded()
  await add([file.id])
  expect((await jana.ask('GET', `/files/${file.id}`)).status).toBe(200)
  expect((await stranger.ask('GET', `/files/${file.id}`)).status).toBe(404)
  expect((await resident.ask('GET', `/files/${file.id}`)).status).toBe(404)
})

test('400: a foreign upload, one that hangs elsewhere, and what is no picture', async () => {
  const refused = { status: 400, body: { code: 'unknown_file', errors: [{ path: '/fileIds' }] } }
  const attached = await uploaded()
  await add([attached.id])
  expect(await add([attached.id])).toMatchObject(refused)
  expect(await add([(await makeFile(db)).id])).toMatchObject(refused)
  expect(await add([(await uploaded({ kind: 'pdf', mediaType: 'application/pdf' })).id])).toMatchObject(refused)
})

test('400: an order that leaves one out or names a foreign one', async () => {
  const photo = await makeRecordPhoto(db, { unitId: (await makeUnit(db, { propertyId: house.id })).id })
  const order = (ids: string[]) => jana.ask('PUT', `/units/${photo.unitId}/photos/order`, { ids })
  expect((await order([])).body).toMatchObject({ code: 'unknown_reference', errors: [{ path: '/ids' }] })
  expect((await order([crypto.randomUUID()])).status).toBe(400)
  expect((await order([photo.id])).status).toBe(200)
})

test('404: holders and photos of other houses and organizations; 409: of what is archived', async () => {
  const foreign = await makeProperty(second.db)
  expect((await jana.ask('GET', `/properties/${foreign.id}/photos`)).status).toBe(404)
  const photo = await makeRecordPhoto(db, { propertyId: house.id })
  expect((await stranger.ask('DELETE', `/record-photos/${photo.id}`)).status).toBe(404)
  expect((await stranger.ask('PATCH', `/record-photos/${photo.id}`, { caption: 'x' })).status).toBe(404)
  const archived = await makeUnit(db, { propertyId: house.id, archivedAt: new Date() })
  expect((await add([(await uploaded()).id], `/units/${archived.id}`)).body.code).toBe('record_archived')
})
