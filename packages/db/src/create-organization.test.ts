import { testOrganizations } from '@treppenhaus/testing/organization'
import { makeAccount, makeTicket } from '@treppenhaus/testing/builders'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findOrganization } from './catalog/organizations.ts'
import { createOrganization } from './create-organization.ts'
import { EXTENSIONS } from './grants.ts'
import { adminCatalogUrl } from './operator.ts'
import { removeOrganization } from './remove-organization.ts'
import { withClient } from './run-sql.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { withParts } from './server-url.ts'
import { TEMPLATE_OWNER } from './template.ts'

const { first, second, operator, catalog } = await testOrganizations()

test.each([
  ['drop table tickets', /must be owner/],
  [`set role th_${first.slug}_owner`, /permission denied/],
  [`set role th_${second.slug}_app`, /permission denied/],
  [`set role ${TEMPLATE_OWNER}`, /permission denied/],
  ["update timeline set note = 'never said'", /permission denied/],
  ['delete from timeline', /permission denied/],
  ["update audit set act = 'nothing'", /permission denied/],
  ['delete from audit', /permission denied/],
  ['truncate audit', /permission denied/],
  ['create table extra (id int)', /permission denied/],
  ['create temporary table extra (id int)', /permission denied/],
  ['alter table audit disable trigger all', /must be owner/],
  ['delete from schema_migrations', /permission denied/],
  [`drop database th_${second.slug}`, /must be owner/],
])('the app role may not: %s', async (statement, message) => {
  await expect(first.pool.query(statement)).rejects.toThrow(message)
})

test('the app role of one organization cannot connect to the database of another, the catalog or the template', async () => {
  const { rows } = await catalog.pool.query<{ datname: string }>(
    "select datname from pg_database where datname = current_database() or datistemplate and datname like 'treppenhaus%'",
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const database of [second.entry.database, ...rows.map(({ datname }) => datname)]) {
    const connect = withClient(withParts(first.url, { database }), async () => 'connected')
    await expect(connect).rejects.toThrow(/permission denied for database|not currently accepting connections/)
  }
})

test('the app role reads and writes rows', async () => {
  await makeAccount(first.db)
  expect(await makeTicket(first.db)).toMatchObject({ status: 'new', version: 1 })
  await first.pool.query("update tickets set status = 'accepted'")
  await first.pool.query("insert into audit (actor_kind, act) values ('system', 'tested')")
  expect((await first.pool.query('select status from tickets')).rows).toEqual([{ status: 'accepted' }])
  expect((await second.pool.query('select from tickets')).rowCount).toBe(0)
})

test('everything in the database belongs to its own owner role, nothing to the role of the template', async () => {
  const { rows } = await first.pool.query(
    `select distinct pg_get_userbyid(relowner) as owner from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'public' and relkind in ('r', 'S', 'v')`,
  )
  expect(rows).toEqual([{ owner: `th_${first.slug}_owner` }])
  const rights = await first.pool.query(`select has_schema_privilege($1, 'public', 'create') as may`, [TEMPLATE_OWNER])
  expect(rights.rows).toEqual([{ may: false }])
})

test('the extensions are there', async () => {
  const { rows } = await first.db.execute<{ extname: string }>(sql`select extname from pg_extension`)
  expect(rows.map(({ extname }) => extname)).toEqual(expect.arrayContaining(EXTENSIONS))
})

test('a new organization is at the version the code needs, and the catalog keeps no password', async () => {
  expect(await findOrganization(catalog, first.slug)).toMatchObject({ schemaVersion: SCHEMA_VERSION, status: 'active', host: null })
  const password = decodeURIComponent(/:([^:@]+)@/.exec(first.url)?.[1] ?? '')
  expect(password).toMatch(/^[0-9a-f]{64}$/)
  const { rows } = await catalog.pool.query('select * from organizations')
  expect(JSON.stringify(rows)).not.toContain(password)
})

test('a taken or illegal slug is refused and changes nothing', async () => {
  await expect(createOrganization(operator, { slug: first.slug, name: 'x' })).rejects.toThrow(/already/)
  await expect(createOrganization(operator, { slug: 'x; drop', name: 'x' })).rejects.toThrow(/not a name/)
  expect((await first.pool.query('select 1')).rowCount).toBe(1)
})

test('a run that was interrupted is cleared away by the next, and a failing one leaves nothing', async () => {
  const slug = `${first.slug}_again`
  const created = { slug, name: 'Wieder', hosts: [`${slug}.localhost`] }
  await createOrganization(operator, created)
  await withClient(adminCatalogUrl(operator), (client) =>
    client.query("update organizations set status = 'creating' where slug = $1", [slug]),
  )
  await expect(createOrganization(operator, { ...created, hosts: [first.host] })).rejects.toThrow(/another organization/)
  expect(await findOrganization(catalog, slug)).toBeNull()
  await expect(createOrganization(operator, created)).resolves.toMatchObject({ slug, status: 'active' })
  await removeOrganization(operator, slug)
})

test('removing takes the database, the roles and the row, even with connections open', async () => {
  const slug = `${first.slug}_gone`
  await createOrganization(operator, { slug, name: 'Weg' })
  await withClient(withParts(operator.adminUrl, { database: `th_${slug}` }), async () => {
    await removeOrganization(operator, slug)
  })
  const left = await catalog.pool.query('select from pg_roles where starts_with(rolname, $1)', [`th_${slug}`])
  const databases = await catalog.pool.query('select from pg_database where datname = $1', [`th_${slug}`])
  expect([left.rowCount, databases.rowCount, await findOrganization(catalog, slug)]).toEqual([0, 0, null])
  await expect(removeOrganization(operator, slug)).rejects.toThrow(/no organization/)
})
