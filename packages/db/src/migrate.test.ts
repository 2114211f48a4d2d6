import { testOrganizations } from '@treppenhaus/testing/organization'
import { until } from '@treppenhaus/testing/until'
import { afterAll, afterEach, expect, test } from 'vitest'
import { listMigrations } from './catalog/migration-history.ts'
import { openCatalog } from './catalog/open.ts'
import { findOrganization } from './catalog/organizations.ts'
import { makeMigration, ORGANIZATION_MIGRATIONS, readMigrations } from './migration-files.ts'
import { migrateOrganizations } from './migrate.ts'
import { adminCatalogUrl } from './operator.ts'
import { runSql } from './run-sql.ts'
import { SCHEMA_VERSION, servesVersion } from './schema-version.ts'

const { first, second, operator, catalog } = await testOrganizations()
const files = await readMigrations(ORGANIZATION_MIGRATIONS)
const boxes = makeMigration('20990101000000_boxes', 'create table boxes (id int primary key); insert into boxes values (1)')
const lids = makeMigration('20990102000000_lids', 'alter table boxes add column lid text')

afterEach(async () => {
  for (const organization of [first, second]) {
    await organization.asAdmin('drop table if exists boxes, blocked', "delete from schema_migrations where version like '2099%'")
  }
})

const admin = openCatalog(adminCatalogUrl(operator), { maxConnections: 1 })
afterAll(() => admin.close())

const versions = async (slug: string) => (await findOrganization(catalog, slug))?.schemaVersion

test('the version the code needs is the newest file', () => {
  expect(files.at(-1)?.version).toBe(SCHEMA_VERSION)
  expect([servesVersion(SCHEMA_VERSION), servesVersion('20990101000000_later'), servesVersion('2'), servesVersion(null)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('every organization is brought to the newest file, and the new tables belong to its owner and serve its app role', async () => {
  const results = await migrateOrganizations(operator, { migrations: [...files, boxes] })
  expect(results.map(({ slug, version, error }) => [slug, version, error])).toEqual(
    [first.slug, second.slug].sort().map((slug) => [slug, boxes.version, null]),
  )
  expect(await versions(first.slug)).toBe(boxes.version)
  expect((await listMigrations(catalog, first.slug))[0]).toMatchObject({
    version: boxes.version,
    error: null,
    durationMs: expect.any(Number),
  })
  expect((await first.pool.query('update boxes set id = 2 returning id')).rows).toEqual([{ id: 2 }])
  const { rows } = await first.pool.query("select tableowner from pg_tables where tablename = 'boxes'")
  expect(rows).toEqual([{ tableowner: `th_${first.slug}_owner` }])
})

test('running again does nothing', async () => {
  await migrateOrganizations(operator, { migrations: [...files, boxes] })
  const before = await listMigrations(catalog, first.slug)
  const [result] = await migrateOrganizations(operator, { migrations: [...files, boxes], slugs: [first.slug] })
  expect(result).toMatchObject({ slug: first.slug, version: boxes.version, error: null })
  expect(await listMigrations(catalog, first.slug)).toEqual(before)
})

test('a broken organization keeps what worked, stops nobody, and goes on when it is mended', async () => {
  await first.asAdmin(`set role th_${first.slug}_owner`, 'create table blocked (id int)')
  const breaks = makeMigration('20990103000000_breaks', 'alter table boxes add column note text; create table blocked (id int)')
  const migrations = [...files, boxes, lids, breaks]
  const results = await migrateOrganizations(operator, { migrations, concurrency: 1 })
  expect(results.find(({ slug }) => slug === first.slug)).toMatchObject({
    version: lids.version,
    error: expect.stringMatching(/breaks.*already exists/),
  })
  expect(results.find(({ slug }) => slug === second.slug)).toMatchObject({ version: breaks.version, error: null })
  expect([await versions(first.slug), await versions(second.slug)]).toEqual([lids.version, breaks.version])
  expect((await listMigrations(catalog, first.slug))[0]).toMatchObject({
    version: breaks.version,
    error: expect.stringMatching(/already exists/),
  })
  await expect(first.pool.query('select note from boxes')).rejects.toThrow(/does not exist/) // the file is all or nothing

  await first.asAdmin('drop table blocked')
  expect(await migrateOrganizations(operator, { migrations, slugs: [first.slug] })).toMatchObject([
    { version: breaks.version, error: null },
  ])
})

test('an organization whose database is away stops nobody', async () => {
  await runSql(operator.adminUrl, [`alter database ${first.entry.database} allow_connections false`])
  const results = await migrateOrganizations(operator, { migrations: [...files, boxes] })
  await runSql(operator.adminUrl, [`alter database ${first.entry.database} allow_connections true`])
  expect(results.find(({ slug }) => slug === first.slug)?.error).toMatch(/not currently accepting/)
  expect(results.find(({ slug }) => slug === second.slug)?.error).toBeNull()
})

test('a run that is killed in the middle of a file leaves nothing of it, and the next run finishes', async () => {
  const slow = makeMigration('20990102000000_slow', 'alter table boxes add column slow text; select pg_sleep(20)')
  const run = migrateOrganizations(operator, { migrations: [...files, boxes, slow], slugs: [first.slug] })
  await until(async () => {
    const { rows } = await admin.pool.query<{ wait_event: string }>('select wait_event from pg_stat_activity where datname = $1', [
      first.entry.database,
    ])
    return rows.some(({ wait_event }) => wait_event === 'PgSleep')
  })
  await first.asAdmin(
    "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
  )
  expect(await run).toMatchObject([{ version: boxes.version, error: expect.stringMatching(/terminat/) }])
  await expect(first.pool.query('select slow from boxes')).rejects.toThrow(/does not exist/)
  expect(await migrateOrganizations(operator, { migrations: [...files, boxes, lids], slugs: [first.slug] })).toMatchObject([
    { version: lids.version, error: null },
  ])
})

test('two runs at once apply every file once', async () => {
  const migrations = [...files, boxes, lids]
  const runs = await Promise.all([1, 2, 3].map(() => migrateOrganizations(operator, { migrations })))
  expect(runs.flat().map(({ error }) => error)).toEqual(Array.from({ length: 6 }, () => null))
  expect((await first.pool.query('select id, lid from boxes')).rows).toEqual([{ id: 1, lid: null }])
})

test('an applied file that was changed, and a new file older than the last, are refused', async () => {
  await migrateOrganizations(operator, { migrations: [...files, boxes], slugs: [first.slug] })
  const changed = makeMigration(boxes.version, `${boxes.sql};`)
  expect(await migrateOrganizations(operator, { migrations: [...files, changed], slugs: [first.slug] })).toMatchObject([
    { error: expect.stringMatching(/was changed/) },
  ])
  const late = makeMigration('20981231000000_late', 'select 1')
  expect(await migrateOrganizations(operator, { migrations: [...files, late, boxes], slugs: [first.slug] })).toMatchObject([
    { error: expect.stringMatching(/older than/) },
  ])
})

test('a catalog that missed what a database has is told by the next run', async () => {
  await migrateOrganizations(operator, { migrations: [...files, boxes], slugs: [first.slug] })
  await admin.pool.query('update organizations set schema_version = null where slug = $1', [first.slug])
  await admin.pool.query('delete from organization_migrations where slug = $1', [first.slug])
  expect(await migrateOrganizations(operator, { migrations: [...files, boxes], slugs: [first.slug] })).toMatchObject([
    { version: boxes.version, error: null },
  ])
  expect(await versions(first.slug)).toBe(boxes.version)
  expect((await listMigrations(catalog, first.slug)).map(({ version }) => version)).toEqual(
    [...files, boxes].map(({ version }) => version).toReversed(),
  )
})
