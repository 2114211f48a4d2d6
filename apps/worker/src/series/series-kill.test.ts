import { append } from '@treppenhaus/db/outbox'
import { prepareQueue } from '@treppenhaus/db/prepare-server'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { invitations, invitationSeries } from '@treppenhaus/db/schema/invitations'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { withParts } from '@treppenhaus/db/server-url'
import { transaction } from '@treppenhaus/db/transaction'
import type { InvitationChannel } from '@treppenhaus/domain/invitation'
import { makeProperty, makeSettings } from '@treppenhaus/testing/builders'
import { startDurableServer } from '@treppenhaus/testing/durable-server'
import { createTestOrganizations } from '@treppenhaus/testing/organization'
import { startSmtpSinkProcess } from '@treppenhaus/testing/smtp-sink'
import { readPdf } from '@treppenhaus/testing/read-pdf'
import { until } from '@treppenhaus/testing/until'
import { eq, sql } from 'drizzle-orm'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { migrateQueue } from '../queue.ts'
import { startWorkerProcess, type WorkerProcess } from '../test-process.ts'
import { testFolder } from '../test-worker.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 }) // processes start and die here, perhaps on a busy machine

const PEOPLE = 300
const server = await startDurableServer()
const { first, operator, close } = await createTestOrganizations(server.url)
const { db, slug } = first
await makeSettings(db)
const { id: propertyId } = await makeProperty(db)
await db.execute(sql`
  with flat as (insert into units (property_id, number) select ${propertyId}::uuid, n::text from generate_series(1, ${PEOPLE}) n returning id, number),
  person as (insert into people (last_name, email) select 'Mensch ' || n, 'mensch-' || n || '@post.example' from generate_series(1, ${PEOPLE}) n
    returning id, last_name)
  insert into tenancies (unit_id, person_id, starts_on)
  select flat.id, person.id, '2020-01-01' from flat join person on person.last_name = 'Mensch ' || flat.number`)
const sink = await startSmtpSinkProcess()
const postgresUrl = withParts(server.url, { database: 'queue', user: 'queue', password: 'queue-password' })
await prepareQueue({ adminUrl: server.url }, postgresUrl)
await migrateQueue({ postgresUrl })
const folder = await testFolder()

let worker: WorkerProcess | undefined
afterEach(async () => {
  worker?.kill('SIGKILL')
  await worker?.exited
})
afterAll(async () => {
  await sink.close()
  await close()
  await server.stop()
})

async function start(): Promise<void> {
  worker = await startWorkerProcess({
    DATABASE_URL: operator.catalogUrl,
    APP_KEY: operator.appKey,
    QUEUE_DATABASE_URL: postgresUrl,
    SMTP_URL: sink.url,
    DATA_DIR: folder,
  })
}
async function kill(): Promise<void> {
  worker!.kill('SIGKILL')
  expect(await worker!.exited).toBe('SIGKILL')
}
/** In place of waiting for a minute. */
const later = () => db.update(outbox).set({ publishedAt: sql`${outbox.publishedAt} - interval '61 seconds'` })

const request = (channel: InvitationChannel) =>
  transaction(first, async (tx) => {
    const filter = { propertyIds: [propertyId], managementTypes: [], roles: [], again: true }
    const [row] = await tx.insert(invitationSeries).values({ channel, filter }).returning()
    await append(tx, 'invitation-series.requested.v1', { seriesId: row!.id })
    return row!.id
  })
const seriesOf = async (id: string) => (await db.select().from(invitationSeries).where(eq(invitationSeries.id, id)))[0]!
const reaches = (id: string, done: number) => until(async () => (await seriesOf(id)).done >= done, 60_000)
const ends = (id: string) => until(async () => (await seriesOf(id)).state === 'done', 60_000, () => worker!.output()) // prettier-ignore

/** Killed each time it has come further; the last one ends it. */
async function killOnTheWay(id: string, at: readonly number[]): Promise<void> {
  for (const done of at) {
    await start()
    await reaches(id, done)
    await kill()
    await later()
  }
  await start()
  await ends(id)
}

test('killed among the letters: one PDF with each of them once', async () => {
  const id = await request('letter')
  await killOnTheWay(id, [50, 150])
  expect(await seriesOf(id)).toMatchObject({ state: 'done', total: PEOPLE, done: PEOPLE, fileId: id })
  const rows = await db.select().from(invitations).where(eq(invitations.seriesId, id))
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(PEOPLE)
  expect(rows).toHaveLength(PEOPLE)
  const { pages } = readPdf(await readFile(path.join(folder, 'files', slug, id.slice(0, 2), `${id}-full`)))
  const names = pages.map((lines) => lines.find((line) => /^Mensch \d+$/.test(line)))
  expect(new Set(names).size).toBe(PEOPLE)
  expect(names).toHaveLength(PEOPLE)
})

test('killed among the e-mails: each person has one invitation and one message', async () => {
  const id = await request('email')
  await killOnTheWay(id, [100])
  expect(await seriesOf(id)).toMatchObject({ state: 'done', total: PEOPLE, done: PEOPLE })
  await later()
  await db.update(deliveries).set({ dueAt: sql`${deliveries.dueAt} - interval '121 seconds'` })
  const unsent = () => db.$count(deliveries, sql`state <> 'sent'`)
  await until(async () => (await db.$count(deliveries)) === PEOPLE && (await unsent()) === 0, 120_000, () => worker!.output()) // prettier-ignore
  const rows = await db.select().from(invitations).where(eq(invitations.seriesId, id))
  expect(rows).toHaveLength(PEOPLE)
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(PEOPLE)
  expect(rows.every(({ sentAt }) => sentAt !== null)).toBe(true)
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(PEOPLE)
  expect(worker!.output()).not.toMatch(/@post\.example|Mensch/)
})
