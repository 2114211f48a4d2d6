import { audit } from '@treppenhaus/db/schema/audit'
import { directoryChoices } from '@treppenhaus/db/schema/directory'
import { notificationChoices } from '@treppenhaus/db/schema/notifications'
import { personContacts } from '@treppenhaus/db/schema/people'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { makeFile, makePerson, makeSettings, makeTenancy, makeTicket } from '@treppenhaus/testing/builders'
import { and, eq } from 'drizzle-orm'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'
import { consentWording, directoryWording } from './service/word-consents.ts'

const app = await testApp()
const { first, runtime } = app
const { db } = first
await makeSettings(db, { name: 'Brückner' })
const { enter, house, unit, jana, topic } = await testHouse(app, first)

const resident = async (overrides: object = {}) => {
  const person = await makePerson(db, overrides)
  await makeTenancy(db, { unitId: unit.id, personId: person.id })
  return { person, ...(await enter({ personId: person.id, displayName: `${person.firstName} ${person.lastName}` })) }
}
const sms = consentWording('sms', 'de', 'Brückner')

test('200: a consent is kept by the wording that was shown, and taken back with what hangs on it', async () => {
  const { ask, account } = await resident()
  const { body } = await ask('GET', '/consents')
  expect(body).toMatchObject({ items: [], offers: [{ subject: 'privacy_notice' }, { subject: 'sms', wording: sms }, { subject: 'push' }] })
  const given = await ask('POST', '/consents', { subject: 'sms', given: true, wording: sms })
  expect([given.status, given.body.items[0]]).toMatchObject([
    200,
    { subject: 'sms', given: true, wording: sms, locale: 'de', withdrawable: true },
  ])
  await db.insert(notificationChoices).values({ accountId: account.id, topic: 'ticket_messages', channel: 'sms', timing: 'at_once' })
  const withdrawn = await ask('POST', '/consents', { subject: 'sms', given: false })
  expect(withdrawn.body.items).toMatchObject([
    { given: false, current: true, withdrawable: false },
    { given: true, current: false },
  ])
  const own = and(eq(notificationChoices.accountId, account.id), eq(notificationChoices.channel, 'sms'))
  expect(await db.select({ timing: notificationChoices.timing }).from(notificationChoices).where(own)).toEqual([{ timing: 'off' }])
  expect(await db.$count(audit, and(eq(audit.objectId, account.id), eq(audit.act, 'consent.withdrawn')))).toBe(1)
})

test('200: leaving the directory of a house', async () => {
  const { ask, person } = await resident()
  const wording = directoryWording('de', `${house.street} ${house.houseNumber}`)
  const shown = { showName: true, showUnit: false, showEmail: false, showPhone: false, showPhoto: false, showAbout: false }
  await ask('PUT', '/directory/choices', { propertyId: house.id, wording, ...shown })
  const { body } = await ask('POST', '/consents', { subject: 'directory', propertyId: house.id, given: false })
  expect(body.items[0]).toMatchObject({ subject: 'directory', given: false, house: `${house.street} ${house.houseNumber}` })
  expect(await db.$count(directoryChoices, eq(directoryChoices.personId, person.id))).toBe(0)
})

test('409 and 400: a wording that was not shown, nothing to take back, what is chosen elsewhere', async () => {
  const { ask } = await resident()
  expect((await ask('POST', '/consents', { subject: 'sms', given: true, wording: 'Ja' })).body).toMatchObject({
    status: 409,
    code: 'wording_changed',
  })
  expect((await ask('POST', '/consents', { subject: 'push', given: false })).body).toMatchObject({
    status: 409,
    code: 'illegal_transition',
  })
  expect((await ask('POST', '/consents', { subject: 'directory', given: true, wording: 'x' })).status).toBe(400)
  expect((await ask('POST', '/consents', { subject: 'privacy_notice', given: false })).status).toBe(400)
})

const CANARY = 'CANARY-third-person'

test('200: the own data as a ZIP, with what the person sees and nothing of others', async () => {
  const { person, ask, account, token } = await resident({ firstName: 'Marta', lastName: 'Wiśniewska' })
  const neighbour = await resident({ lastName: CANARY, email: 'canary-third-person@example.com', phone: '0341 999999' })
  await db.insert(personContacts).values([
    { personId: person.id, kind: 'phone', value: '0341 555' },
    { personId: neighbour.person.id, kind: 'phone', value: CANARY },
  ])
  const about = { propertyId: house.id, unitId: unit.id, topicId: topic.id }
  const own = await makeTicket(db, { ...about, reporterPersonId: person.id, title: 'Wasser tropft' })
  const foreign = await makeTicket(db, { ...about, reporterPersonId: neighbour.person.id, title: CANARY })
  const entry = { ticketId: own.id, actorKind: 'staff', actorAccountId: jana.account.id } as const
  await db.insert(timeline).values([
    { ...entry, kind: 'reply', audience: 'reporter', note: 'Wir kommen morgen.' },
    { ...entry, kind: 'note', audience: 'internal', note: `${CANARY} intern` },
  ])
  await db.insert(timeline).values({ ...entry, ticketId: foreign.id, kind: 'reply', audience: 'reporter', note: CANARY })
  const photo = await makeFile(db, { ticketId: own.id, uploadedByAccountId: account.id, name: 'bad.jpg' })
  await runtime.storage.put({ organization: first.slug, id: photo.id, variant: 'full' }, Buffer.from('JPEG'))
  await makeFile(db, { uploadedByAccountId: neighbour.account.id, name: `${CANARY}.jpg` })

  const answer = await app.ask(first, 'GET /api/v1/portal/own-data', { token })
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip'])
  const files = unzip(answer.raw)
  expect([...files.keys()].sort()).toEqual(
    [
      'account',
      'consents',
      'directoryChoices',
      'files',
      'furtherAddresses',
      'furtherContacts',
      'homes',
      'invitations',
      'messages',
      'notificationChoices',
      'person',
      'sessions',
      'tenantRegistrations',
      'tickets',
    ]
      .map((name) => `${name}.json`)
      .concat(['files/0001.jpg', 'index.html'])
      .sort(),
  )
  const everything = [...files.values()].join('\n')
  expect(everything).not.toContain(CANARY)
  expect(everything).not.toContain('canary-third-person')
  expect(everything).not.toContain('argon2')
  expect(files.get('tickets.json')).toContain('Wir kommen morgen.')
  expect(files.get('tickets.json')).toContain('Jana Reuter')
  expect(files.get('furtherContacts.json')).toContain('0341 555')
  expect(files.get('files/0001.jpg')).toBe('JPEG')
  expect(files.get('index.html')).toContain('<html lang="de">')
  expect(await db.$count(audit, and(eq(audit.act, 'own-data.exported'), eq(audit.objectId, account.id)))).toBe(1)
  const statuses = []
  for (let time = 0; time < 5; time++) statuses.push((await ask('GET', '/own-data')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 429])
})

test('200: staff and contractors get what belongs to their account, not to their work', async () => {
  const { raw } = await app.ask(first, 'GET /api/v1/staff/own-data', { token: jana.token })
  const files = unzip(raw)
  expect([...files.keys()]).toContain('staffMember.json')
  expect([...files.keys()]).not.toContain('tickets.json')
  expect([...files.values()].join('\n')).not.toContain('Wir kommen morgen.')
})

/** The files of a ZIP by its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, start] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(from, from + size)
    files.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return files
}
