import { prepareQueue } from '@treppenhaus/db/prepare-server'
import { imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { withParts } from '@treppenhaus/db/server-url'
import { transaction } from '@treppenhaus/db/transaction'
import { noOptions } from '@treppenhaus/domain/import'
import { requestWork } from '@treppenhaus/exchange/request-work'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { openStorage } from '@treppenhaus/files/open-storage'
import { makeSettings } from '@treppenhaus/testing/builders'
import { startDurableServer } from '@treppenhaus/testing/durable-server'
import { createTestOrganizations, type TestOrganization } from '@treppenhaus/testing/organization'
import { until } from '@treppenhaus/testing/until'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { migrateQueue } from '../queue.ts'
import { startWorkerProcess, type WorkerProcess } from '../test-process.ts'
import { testFolder } from '../test-worker.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 }) // processes start and die here, perhaps on a busy machine

const ROWS = 3_000
const server = await startDurableServer()
const { first, second, operator, close } = await createTestOrganizations(server.url)
const postgresUrl = withParts(server.url, { database: 'queue', user: 'queue', password: 'queue-password' })
await prepareQueue({ adminUrl: server.url }, postgresUrl)
await migrateQueue({ postgresUrl })
const folder = await testFolder()
const storage = await openStorage({ directory: folder })
for (const { db } of [first, second]) await makeSettings(db)

let worker: WorkerProcess | undefined
afterEach(async () => {
  worker?.kill('SIGKILL')
  await worker?.exited
})
afterAll(async () => {
  await close()
  await server.stop()
})

/** A house of 3,000 flats, a tenant in each. */
const file = Buffer.from(
  [
    'Objekt;Straße;Nr;PLZ;Ort;Einheit;Nachname;Vertrag;Einzug',
    ...Array.from({ length: ROWS }, (_, n) => `H${n % 7};Lindenstraße;${n % 7};50674;Köln;WE ${n};Mensch ${n};V${n};01.02.2020`),
  ].join('\r\n'),
)
const mapping = [
  ...(['property.number', 'property.street', 'property.houseNumber', 'property.postalCode', 'property.city'] as const),
  ...(['unit.number', 'person.lastName', 'tenancy.externalId', 'tenancy.startsOn'] as const),
]
const dialect = { charset: 'utf-8', delimiter: ';', quote: '"', decimal: ',', dayOrder: 'dmy', headingRow: 1, sheet: null } as const

async function upload({ db, slug }: TestOrganization): Promise<string> {
  const values = { format: 'csv' as const, fileName: 'haus.csv', fileSize: file.length, sha256: '', options: noOptions }
  const [row] = await db.insert(imports).values({ ...values, dialect, mapping: [...mapping] }).returning() // prettier-ignore
  await storage.put(storedImport(slug, row!.id), file, file.length)
  return row!.id
}
const request = (organization: TestOrganization, id: string, work: 'check' | 'run' | 'roll_back') =>
  transaction(organization, (tx) => requestWork(tx, id, work, null))
const rowOf = async ({ db }: TestOrganization, id: string) => (await db.select().from(imports).where(eq(imports.id, id)))[0]!
/** In place of waiting for a minute. */
const later = ({ db }: TestOrganization) => db.update(outbox).set({ publishedAt: sql`${outbox.publishedAt} - interval '61 seconds'` })

async function start(): Promise<void> {
  worker = await startWorkerProcess({
    DATABASE_URL: operator.catalogUrl,
    APP_KEY: operator.appKey,
    QUEUE_DATABASE_URL: postgresUrl,
    DATA_DIR: folder,
  })
}
async function killAt(organization: TestOrganization, id: string, reached: (row: typeof imports.$inferSelect) => boolean): Promise<void> {
  await until(async () => reached(await rowOf(organization, id)), 120_000, () => worker!.output()) // prettier-ignore
  worker!.kill('SIGKILL')
  expect(await worker!.exited).toBe('SIGKILL')
  await later(organization)
  await start()
}
const ends = (organization: TestOrganization, id: string, state: string) =>
  until(async () => (await rowOf(organization, id)).state === state, 120_000, () => worker!.output()) // prettier-ignore

/** The portfolio without ids and times. */
async function portfolio({ db }: TestOrganization) {
  const { rows } = await db.execute(sql`
    select p.number as property, p.version, u.number, u.version as "unitVersion", n.last_name, t.external_id, t.starts_on
    from tenancies t join units u on u.id = t.unit_id join properties p on p.id = u.property_id join people n on n.id = t.person_id
    order by t.external_id`)
  const [kept] = (await db.execute(sql`select (select count(*) from record_changes)::int as changes, (select count(*) from import_baselines)::int as known`)).rows // prettier-ignore
  return { rows, kept }
}

test('killed in the dry run, in the run and in the rollback: the end is that of an import nobody disturbed', async () => {
  const whole = await upload(second)
  await request(second, whole, 'check')
  await start()
  await ends(second, whole, 'checked')
  await request(second, whole, 'run')
  await ends(second, whole, 'done')

  const id = await upload(first)
  await request(first, id, 'check')
  await killAt(first, id, ({ done }) => done > 0)
  await ends(first, id, 'checked')
  expect(await rowOf(first, id)).toMatchObject({ counts: (await rowOf(second, whole)).counts, problem: null })
  await request(first, id, 'run')
  await killAt(first, id, ({ done }) => done > 500)
  await killAt(first, id, ({ done, state }) => done > 4_000 || state === 'done')
  await ends(first, id, 'done')
  expect(await portfolio(first)).toEqual(await portfolio(second))
  expect((await portfolio(first)).rows).toHaveLength(ROWS)

  await request(first, id, 'roll_back')
  await killAt(first, id, ({ done }) => done > 1_000)
  await ends(first, id, 'rolled_back')
  expect((await portfolio(first)).rows).toEqual([])
  expect(await first.db.$count(imports, eq(imports.state, 'rolled_back'))).toBe(1)
  expect(worker!.output()).not.toMatch(/Mensch|Lindenstraße/)
})
