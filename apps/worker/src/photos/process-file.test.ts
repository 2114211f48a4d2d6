import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { append } from '@treppenhaus/db/outbox'
import { files } from '@treppenhaus/db/schema/files'
import { transaction } from '@treppenhaus/db/transaction'
import { FileMissingError } from '@treppenhaus/files/open-storage'
import { makeFile } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { testQueueUrl } from '@treppenhaus/testing/server'
import { until } from '@treppenhaus/testing/until'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { migrateQueue } from '../queue.ts'
import { runWorker } from '../test-worker.ts'
import { processFile } from './process-file.ts'
import { pictureRunner } from './run-picture.ts'

const organizations = await testOrganizations()
const { first } = organizations
const postgresUrl = await testQueueUrl()
await migrateQueue({ postgresUrl })
const { storage, stop } = await runWorker(organizations, { postgresUrl })
afterAll(stop)

const heic = await readFile(path.join(import.meta.dirname, '../../../../packages/testing/fixtures/photo.heic'))
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

const stored = (id: string, variant: string) => ({ organization: first.slug, id, variant })

async function upload(bytes: Buffer, values: Parameters<typeof makeFile>[1] = {}) {
  const { id } = await makeFile(first.db, { state: 'quarantined', mediaType: 'image/heic', ...values })
  await storage.put(stored(id, 'original'), bytes)
  return id
}
const rowOf = async (id: string) => (await first.db.select().from(files).where(eq(files.id, id)))[0]!
const uploaded = (fileId: string) => transaction(first, (tx) => append(tx, 'file.uploaded.v1', { fileId }))
const processed = (id: string) =>
  until(async () => {
    const row = await rowOf(id)
    return row.state === 'quarantined' ? null : row
  }, 20_000)
const isGone = (id: string, variant: string) => expect(storage.get(stored(id, variant))).rejects.toThrow(FileMissingError)

test('an uploaded photo leaves quarantine, and its original is gone', async () => {
  const id = await upload(heic)
  await uploaded(id)
  expect(await processed(id)).toMatchObject({ state: 'ready', mediaType: 'image/jpeg', width: 96, height: 64, refusal: null })
  expect((await text(await storage.get(stored(id, 'full')))).length).toBeGreaterThan(100)
  expect((await text(await storage.get(stored(id, 'thumb')))).length).toBeGreaterThan(100)
  await vi.waitFor(() => isGone(id, 'original'))
})

test('a text that calls itself a photo is refused, and nothing of it is kept', async () => {
  const id = await upload(Buffer.from('no picture'), { mediaType: 'image/jpeg' })
  await uploaded(id)
  expect(await processed(id)).toMatchObject({ state: 'refused', refusal: 'unreadable' })
  await vi.waitFor(() => isGone(id, 'original'))
  await isGone(id, 'full')
})

test('a PDF is kept as it is', async () => {
  const id = await upload(pdf, { kind: 'pdf', mediaType: 'application/pdf' })
  await uploaded(id)
  expect(await processed(id)).toMatchObject({ state: 'ready', mediaType: 'application/pdf', width: null })
  expect(await text(await storage.get(stored(id, 'full')))).toBe(pdf.toString())
})

test.each([
  ['HTML', '<html>%PDF-1.7 %%EOF'],
  ['one that is cut off', '%PDF-1.7\n1 0 obj'],
  ['one that asks for a password', '%PDF-1.7\ntrailer <</Encrypt 5 0 R>>\n%%EOF'],
])('no PDF: %s', async (_name, content) => {
  const id = await upload(Buffer.from(content), { kind: 'pdf', mediaType: 'application/pdf' })
  await uploaded(id)
  expect(await processed(id)).toMatchObject({ state: 'refused', refusal: 'unreadable' })
})

test('a picture that takes too long is given up, and the next one has its turn', async () => {
  const impatient = pictureRunner({ seconds: 0.01 })
  expect(await impatient(heic)).toEqual({ ok: false, refusal: 'timed_out' })
  expect(await pictureRunner()(heic)).toMatchObject({ ok: true })
})

test('killed between the row and the original: again ends the same', async () => {
  const id = await upload(heic)
  const work = { storage, runPicture: pictureRunner() }
  await processFile({ ...work, storage: { ...storage, delete: () => Promise.reject(new Error('killed')) } }, first, id).catch(() => {})
  expect((await rowOf(id)).state).toBe('ready')
  await processFile(work, first, id)
  await isGone(id, 'original')
  expect((await rowOf(id)).state).toBe('ready')
})
