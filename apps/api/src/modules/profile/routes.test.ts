import { directoryChoices } from '@treppenhaus/db/schema/directory'
import { files } from '@treppenhaus/db/schema/files'
import { makeFile, makePerson, makeTenancy } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reportBody, testHouse } from '../../test-house.ts'
import { testApp } from '../../test-app.ts'

const app = await testApp()
const { first, runtime } = app
const { db } = first
const world = await testHouse(app, first)
const { enter, jana, murat, resident, stranger, contractor, house, unit } = world

async function photoOf(account: { id: string }, overrides: Partial<typeof files.$inferInsert> = {}) {
  const file = await makeFile(db, { uploadedByAccountId: account.id, name: 'ich.jpg', ...overrides })
  await runtime.storage.put({ organization: first.slug, id: file.id, variant: 'thumb' }, Buffer.from('WEBP'))
  return file
}
const report = async () => (await resident.ask('POST', '/tickets', reportBody(world))).body.id as string

test('200: staff say who they are and what they do', async () => {
  const { status, body } = await jana.ask('PATCH', '/profile', {
    name: 'Jana Reuter-Kaya',
    position: 'Technische Verwaltung',
    avatarVariant: 3,
  })
  expect([status, body]).toMatchObject([
    200,
    { name: 'Jana Reuter-Kaya', nameEditable: true, position: 'Technische Verwaltung', avatarVariant: 3, photo: null },
  ])
})

test('200 and 400: residents write a sentence, their name is the office’s to change', async () => {
  expect((await resident.ask('PATCH', '/profile', { about: 'Ich bin abends da.' })).body).toMatchObject({
    about: 'Ich bin abends da.',
    nameEditable: false,
  })
  expect((await resident.ask('PATCH', '/profile', { name: 'Andere' })).status).toBe(400)
  expect((await resident.ask('PATCH', '/profile', { about: 'x'.repeat(281) })).status).toBe(400)
  expect((await resident.ask('PATCH', '/profile', { avatarVariant: 12 })).status).toBe(400)
})

test('400: a photo that is somebody else’s, none, or no image', async () => {
  const foreign = await photoOf(murat.account)
  const pdf = await photoOf(jana.account, { kind: 'pdf' })
  for (const avatarFileId of [foreign.id, crypto.randomUUID(), pdf.id])
    expect(await jana.ask('PATCH', '/profile', { avatarFileId })).toMatchObject({ status: 400, body: { code: 'unknown_file' } })
})

test('the face of staff shows in the conversation of who writes with them, and to nobody else', async () => {
  const photo = await photoOf(jana.account)
  const own = await jana.ask('PATCH', '/profile', { avatarFileId: photo.id })
  expect(own.body.photo).toMatchObject({ id: photo.id, state: 'ready' })
  const bystander = await makePerson(db)
  await makeTenancy(db, { unitId: unit.id, personId: bystander.id })
  const other = await enter({ personId: bystander.id })
  expect((await resident.ask('GET', `/files/${photo.id}`)).status).toBe(404)
  const id = await report()
  await jana.ask('POST', `/tickets/${id}/reply`, { text: 'Wir kommen morgen.' })
  const reply = (await resident.ask('GET', `/tickets/${id}`)).body.timeline.at(-1)
  expect(reply).toMatchObject({ actorName: 'Jana Reuter-Kaya', actorPosition: 'Technische Verwaltung', actorAvatar: { variant: 3 } })
  expect((await app.ask(first, `GET ${reply.actorAvatar.url}`)).status).toBe(200)
  expect((await resident.ask('GET', `/files/${photo.id}`)).status).toBe(200)
  expect((await murat.ask('GET', `/files/${photo.id}`)).status).toBe(200)
  expect((await other.ask('GET', `/files/${photo.id}`)).status).toBe(404)
  expect((await contractor.ask('GET', `/files/${photo.id}`)).status).toBe(404)
})

test('the face of a resident shows to staff of the house, and to neighbours as far as it is switched on', async () => {
  const photo = await photoOf(resident.account)
  await resident.ask('PATCH', '/profile', { avatarFileId: photo.id })
  const id = await report()
  const [created] = (await jana.ask('GET', `/tickets/${id}`)).body.timeline
  expect(created.actorAvatar.url).toContain(photo.id)
  expect((await stranger.ask('GET', `/files/${photo.id}`)).status).toBe(404)
  const neighbour = await makePerson(db)
  await makeTenancy(db, { unitId: unit.id, personId: neighbour.id })
  const next = await enter({ personId: neighbour.id })
  expect((await next.ask('GET', `/files/${photo.id}`)).status).toBe(404)
  await db.insert(directoryChoices).values({ personId: world.person.id, propertyId: house.id, showName: true, showPhoto: true })
  expect((await next.ask('GET', `/files/${photo.id}`)).status).toBe(200)
  await resident.ask('PATCH', '/profile', { avatarFileId: null })
  expect((await next.ask('GET', `/files/${photo.id}`)).status).toBe(404)
})

test('until the worker is done with a photo it shows to its owner alone', async () => {
  const photo = await photoOf(murat.account, { state: 'quarantined' })
  expect((await murat.ask('PATCH', '/profile', { avatarFileId: photo.id })).body.photo.state).toBe('quarantined')
  expect((await jana.ask('GET', `/files/${photo.id}`)).status).toBe(404)
  await db.update(files).set({ state: 'ready' }).where(eq(files.id, photo.id))
  expect((await jana.ask('GET', `/files/${photo.id}`)).status).toBe(200)
})
