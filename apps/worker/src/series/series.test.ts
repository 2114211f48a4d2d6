import { append } from '@treppenhaus/db/outbox'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { files } from '@treppenhaus/db/schema/files'
import { invitations, invitationSeries } from '@treppenhaus/db/schema/invitations'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { hashSecret, invitationSecret } from '@treppenhaus/db/secrets'
import type { SeriesFilter } from '@treppenhaus/domain/invitation'
import { openStorage } from '@treppenhaus/files/open-storage'
import {
  makeAccount,
  makeOwnership,
  makePerson,
  makeProperty,
  makeSettings,
  makeStaffMember,
  makeTenancy,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { readPdf } from '@treppenhaus/testing/read-pdf'
import { and, eq, sql } from 'drizzle-orm'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { consume, write } from '../test-consume.ts'
import { testFolder } from '../test-worker.ts'
import { runSchedules, hourly } from '../schedules.ts'
import { seriesConsumer } from './series-consumer.ts'
import { workOffSeries } from './work-off-series.ts'

const { first } = await testOrganizations()
const { db, slug } = first
await makeSettings(db, { street: 'Kaianleger 6', postalCode: '20457', city: 'Hamburg', phone: '040 66969 100' })
const jana = await makeAccount(db, { staffId: (await makeStaffMember(db, { firstName: 'Jana', lastName: 'Reuter' })).id })
const storage = await openStorage({ directory: await testFolder() })
const hosts = { staff: 'https://office.example', portal: 'https://portal.example', contractor: 'https://work.example' }
const work = { storage, hostsOf: async () => hosts }

async function request(channel: 'email' | 'letter', filter: Partial<SeriesFilter>) {
  const whole = { propertyIds: [], managementTypes: [], roles: [], again: false, ...filter }
  const [row] = await db.insert(invitationSeries).values({ channel, filter: whole, createdByAccountId: jana.id }).returning()
  return row!.id
}
const seriesOf = async (id: string) => (await db.select().from(invitationSeries).where(eq(invitationSeries.id, id)))[0]!
const invitedBy = (id: string) => db.select().from(invitations).where(eq(invitations.seriesId, id))
const pdfOf = async (id: string) => readPdf(await buffer(await storage.get({ organization: slug, id, variant: 'full' })))

/** A house with so many residents, a flat each. */
async function houseOf(names: string[], property: Parameters<typeof makeProperty>[1] = {}, person: Parameters<typeof makePerson>[1] = {}) {
  const { id: propertyId } = await makeProperty(db, property)
  const people = []
  for (const [index, lastName] of names.entries()) {
    const unit = await makeUnit(db, { propertyId, number: `${index + 1}`, floor: index, position: 1 })
    const resident = await makePerson(db, { firstName: 'Ada', lastName, ...person })
    await makeTenancy(db, { unitId: unit.id, personId: resident.id })
    people.push(resident)
  }
  return { propertyId, people }
}

test('by e-mail: everybody once, each with a link of their own; who is left out stays out', async () => {
  const { propertyId, people } = await houseOf(['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'])
  const [one, two, three, four, five] = people
  await makeAccount(db, { personId: two!.id })
  await db.execute(sql`update people set email = null where id = ${three!.id}`)
  await db.execute(sql`update people set archived_at = now() where id = ${four!.id}`)
  const id = await request('email', { propertyIds: [propertyId] })
  expect(await workOffSeries(work, first, id)).toBe(true)
  expect(await seriesOf(id)).toMatchObject({ state: 'done', total: 2, done: 2, finishedAt: expect.any(Date), fileId: null })
  const rows = await invitedBy(id)
  expect(rows.map(({ personId, email }) => [personId, email]).sort()).toEqual(
    [
      [one!.id, one!.email],
      [five!.id, five!.email],
    ].sort(),
  )
  for (const row of rows) expect(row.secretHash).toBe(hashSecret(invitationSecret(first.deriveSecret, row.id, 'email')))
  const [delivery] = await consume(first, 'invitation.created.v1', { invitationId: rows[0]!.id })
  expect(delivery).toMatchObject({ template: 'invitation', address: rows[0]!.email, invitationId: rows[0]!.id })
  const { email } = await write(first, delivery!)
  expect(email?.text).toContain(`https://portal.example/portal/join#${invitationSecret(first.deriveSecret, rows[0]!.id, 'email')}`)
  expect(JSON.stringify(delivery)).not.toContain(invitationSecret(first.deriveSecret, rows[0]!.id, 'email'))
})

test('twice, and by two at a time: nobody is invited twice', async () => {
  const { propertyId } = await houseOf(Array.from({ length: 12 }, (_, i) => `Mensch ${i}`))
  const id = await request('email', { propertyIds: [propertyId], again: true })
  const ran = await Promise.all([1, 2, 3].map(() => workOffSeries(work, first, id)))
  expect(ran).toContain(true)
  await db.update(invitationSeries).set({ state: 'working' }).where(eq(invitationSeries.id, id)) // as after a crash at the end
  expect(await workOffSeries(work, first, id)).toBe(true)
  expect(await invitedBy(id)).toHaveLength(12)
  expect(await seriesOf(id)).toMatchObject({ state: 'done', total: 12, done: 12 })
})

test('again: who has an open invitation gets a new one, and the old one ends', async () => {
  const { propertyId, people } = await houseOf(['Offen'])
  const before = await request('email', { propertyIds: [propertyId] })
  await workOffSeries(work, first, before)
  const not = await request('email', { propertyIds: [propertyId] })
  await workOffSeries(work, first, not)
  expect([await seriesOf(not), await invitedBy(not)]).toMatchObject([{ total: 0, state: 'done' }, []])
  const again = await request('letter', { propertyIds: [propertyId], again: true })
  await workOffSeries(work, first, again)
  const [old] = await invitedBy(before)
  expect([old!.withdrawnAt, (await invitedBy(again))[0]]).toMatchObject([expect.any(Date), { personId: people[0]!.id, withdrawnAt: null }])
})

test('by letter: one PDF by house, unit and name, with progress, and the invitations count as sent', async () => {
  const late = await houseOf(['Zett'], { street: 'Zwickauer Straße', houseNumber: '2' })
  const early = await houseOf(['Oben', 'Unten'], { street: 'Ahornweg', houseNumber: '10' })
  const earliest = await houseOf(['Erste'], { street: 'Ahornweg', houseNumber: '9' })
  const partner = await makePerson(db, { lastName: 'Aber' })
  const [unit] = (await db.execute<{ id: string }>(sql`select id from units where property_id = ${early.propertyId} and number = '1'`)).rows
  await makeTenancy(db, { unitId: unit!.id, personId: partner.id })
  const propertyIds = [late.propertyId, early.propertyId, earliest.propertyId]
  const elsewhere = { street: 'Postfach 12 34', postalCode: '10115', city: 'Berlin' }
  const owner = await makePerson(db, { kind: 'company', companyName: 'Immobilien AG', ...elsewhere })
  await makeOwnership(db, { propertyId: late.propertyId, personId: owner.id })
  const nowhere = await makePerson(db, { lastName: 'Ohneadresse' })
  await makeOwnership(db, { propertyId: late.propertyId, personId: nowhere.id })
  const id = await request('letter', { propertyIds })
  await workOffSeries(work, first, id)
  expect(await seriesOf(id)).toMatchObject({ state: 'done', total: 6, done: 6, fileId: id })
  const { pages } = await pdfOf(id)
  const names = pages.map((lines) => lines.find((line) => /Erste|Aber|Oben|Unten|Zett|Immobilien/.test(line)))
  expect(names).toEqual(['Ada Erste', 'Ayşe Aber', 'Ada Oben', 'Ada Unten', 'Immobilien AG', 'Ada Zett'])
  expect(pages[0]).toEqual(expect.arrayContaining(['Jana Reuter', 'Ahornweg 9', 'portal.example/start']))
  const rows = await invitedBy(id)
  for (const row of rows) expect(row.secretHash).toBe(hashSecret(invitationSecret(first.deriveSecret, row.id, 'letter')))
  expect(rows.every(({ sentAt }) => sentAt !== null)).toBe(true)
  const texts = pages.map((lines) => lines.join(''))
  for (const row of rows) expect(texts.some((text) => text.includes(invitationSecret(first.deriveSecret, row.id, 'letter')))).toBe(true)
  expect(await db.$count(outbox, and(eq(outbox.name, 'invitation.created.v1'), sql`payload->>'invitationId' = ${rows[0]!.id}`))).toBe(0)
})

test('the letters outlive the tidying of unused files, until their codes have run out', async () => {
  const { propertyId } = await houseOf(['Bleibt'])
  const id = await request('letter', { propertyIds: [propertyId] })
  await workOffSeries(work, first, id)
  await db.update(files).set({ createdAt: sql`now() - interval '2 days'` }).where(eq(files.id, id)) // prettier-ignore
  const tidy = () => runSchedules({ list: async () => [first] }, storage, (error) => { throw error }, () => false, hourly) // prettier-ignore
  await tidy()
  expect((await pdfOf(id)).pages).toHaveLength(1)
  await db.update(invitationSeries).set({ finishedAt: sql`now() - interval '5 months'` }).where(eq(invitationSeries.id, id)) // prettier-ignore
  await tidy()
  await tidy()
  expect(await db.$count(files, eq(files.id, id))).toBe(0)
  await expect(pdfOf(id)).rejects.toThrow('not in the storage')
})

test('who sends too much at once is told that it failed, after many tries', async () => {
  const { propertyId } = await houseOf(['Platte voll'])
  const id = await request('letter', { propertyIds: [propertyId] })
  const eventId = await db.transaction((tx) => append(tx, 'invitation-series.requested.v1', { seriesId: id }))
  const broken = { ...work, storage: { ...storage, put: () => Promise.reject(new Error('full')) } }
  const job = () => seriesConsumer(async () => first, broken)({ organization: slug, eventId }, 'invitation-series.requested.v1')
  await expect(job()).rejects.toThrow('full')
  expect(await seriesOf(id)).toMatchObject({ state: 'working', error: null })
  await db.update(outbox).set({ attempts: 8 }).where(eq(outbox.id, eventId))
  await expect(job()).rejects.toThrow('full')
  expect(await seriesOf(id)).toMatchObject({ state: 'failed', error: 'internal' })
  expect((await db.select().from(outbox).where(eq(outbox.id, eventId)))[0]!.handledAt).not.toBeNull()
})

test('an invitation that was withdrawn before it went out is not sent', async () => {
  const { propertyId } = await houseOf(['Doch nicht'])
  const id = await request('email', { propertyIds: [propertyId] })
  await workOffSeries(work, first, id)
  const [row] = await invitedBy(id)
  await db.update(invitations).set({ withdrawnAt: new Date() }).where(eq(invitations.id, row!.id))
  expect(await consume(first, 'invitation.created.v1', { invitationId: row!.id })).toEqual([])
  expect(await db.$count(deliveries, eq(deliveries.invitationId, row!.id))).toBe(0)
})
