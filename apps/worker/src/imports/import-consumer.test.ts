import { imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { units } from '@treppenhaus/db/schema/properties'
import { transaction } from '@treppenhaus/db/transaction'
import { type ImportWork, noOptions } from '@treppenhaus/domain/import'
import { requestWork } from '@treppenhaus/exchange/request-work'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeSettings } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testFolder } from '../test-worker.ts'
import { importConsumer } from './import-consumer.ts'

const { first } = await testOrganizations()
const { db, slug } = first
await makeSettings(db)
const storage = await openStorage({ directory: await testFolder() })
const consume = importConsumer(async () => first, { storage, stopped: () => false })

const dialect = { charset: 'utf-8', delimiter: ';', quote: '"', decimal: ',', dayOrder: 'dmy', headingRow: 1, sheet: null } as const
const mapping = [
  'property.number',
  'property.street',
  'property.houseNumber',
  'property.postalCode',
  'property.city',
  'unit.number',
] as const
const house = 'Objekt;Straße;Nr;PLZ;Ort;WE\r\nH1;Am See;1;50674;Köln;WE 1\r\nH1;Am See;1;50674;Köln;WE 2\r\n'

async function upload(content: string): Promise<string> {
  const file = {
    format: 'csv' as const,
    fileName: 'haus.csv',
    fileSize: Buffer.byteLength(content),
    sha256: '',
    dialect,
    mapping: [...mapping],
  }
  const [row] = await db.insert(imports).values({ ...file, options: noOptions }).returning() // prettier-ignore
  await storage.put(storedImport(slug, row!.id), Buffer.from(content))
  return row!.id
}
/** Asks for a step. @returns its event */
async function request(id: string, work: ImportWork): Promise<string> {
  await transaction(first, (tx) => requestWork(tx, id, work, null))
  const [event] = await db.select().from(outbox).where(eq(outbox.name, 'import.work-requested.v1')).orderBy(desc(outbox.seq)).limit(1)
  return event!.id
}
const handle = (eventId: string) => consume({ organization: slug, eventId }, 'import.work-requested.v1')
const step = async (id: string, work: ImportWork) => handle(await request(id, work))
const rowOf = async (id: string) => (await db.select().from(imports).where(eq(imports.id, id)))[0]
const eventOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0]!

test('a stored file is checked, run and taken back; each job may come twice', async () => {
  const id = await upload(house)
  const event = await request(id, 'check')
  await handle(event)
  expect(await rowOf(id)).toMatchObject({ state: 'checked', counts: { rows: 2, kinds: { property: { create: 1 }, unit: { create: 2 } } } })
  expect((await eventOf(event)).handledAt).not.toBeNull()
  const run = await request(id, 'run')
  await Promise.all([handle(run), handle(run)])
  await handle(run)
  expect(await rowOf(id)).toMatchObject({ state: 'done', done: 3, total: 3 })
  expect(await db.$count(units)).toBe(2)
  await step(id, 'roll_back')
  expect(await rowOf(id)).toMatchObject({ state: 'rolled_back' })
  expect(await db.$count(units)).toBe(0)
  expect(await db.$count(outbox, eq(outbox.name, 'import.finished.v1'))).toBe(2)
})

test('errors name the column of the file', async () => {
  const id = await upload(`${house}H2;Am See;2;50674;;WE 1\r\n`)
  await step(id, 'check')
  const { rows } = await db.execute(
    `select row, kind, errors from import_records where import_id = '${id}' and action = 'error' order by seq`,
  )
  expect(rows).toMatchObject([
    { row: 4, kind: 'property', errors: [{ code: 'required', column: 'Ort' }] },
    { row: 4, kind: 'unit', errors: [{ code: 'reference_has_error', column: 'Objekt' }] },
  ])
})

test('a file that cannot be read says why', async () => {
  const id = await upload(`${house}"H3;Am See`)
  await step(id, 'check')
  expect(await rowOf(id)).toMatchObject({ state: 'failed', problem: { code: 'open_quote' } })
})

test('a step that fails again and again ends, and a person looks at it', async () => {
  const id = await upload(house)
  await storage.delete(storedImport(slug, id))
  const event = await request(id, 'check')
  await expect(handle(event)).rejects.toThrow('is not in the storage')
  expect(await rowOf(id)).toMatchObject({ state: 'checking' })
  await db.update(outbox).set({ attempts: 8 }).where(eq(outbox.id, event))
  await expect(handle(event)).rejects.toThrow('is not in the storage')
  expect(await rowOf(id)).toMatchObject({ state: 'failed', problem: { code: 'interrupted' } })
  expect((await eventOf(event)).handledAt).not.toBeNull()
})
