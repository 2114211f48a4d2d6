import { testOrganizations } from '@treppenhaus/testing/organization'
import { afterAll, expect, test } from 'vitest'
import { adminCatalogUrl } from '../operator.ts'
import { hostFinder } from './find-by-host.ts'
import { openCatalog } from './open.ts'
import { addHost, listActiveOrganizations, setStatus } from './organizations.ts'

const { first, second, operator, catalog } = await testOrganizations()
const admin = openCatalog(adminCatalogUrl(operator), { maxConnections: 1 })
afterAll(() => admin.close())

test('a host leads to its organization whatever its case and port', async () => {
  const finder = hostFinder(catalog)
  for (const host of [first.host, first.host.toUpperCase(), `${first.host}:8080`, `${first.host}.`]) {
    expect(await finder.byHost(host)).toMatchObject({ entry: { slug: first.slug }, audience: null })
  }
  expect(await finder.byHost('nobody.example')).toBeNull()
  expect(await finder.bySlug(second.slug)).toMatchObject({ database: second.entry.database })
  expect(await finder.bySlug('nobody')).toBeNull()
})

test('a host may serve one audience only', async () => {
  await addHost(admin, first.slug, 'Portal.Muster.example', 'portal')
  expect(await hostFinder(catalog).byHost('portal.muster.example')).toMatchObject({ audience: 'portal' })
  await addHost(admin, first.slug, 'portal.muster.example', 'staff')
  expect(await hostFinder(catalog).byHost('portal.muster.example')).toMatchObject({ audience: 'staff' })
  await expect(addHost(admin, second.slug, 'portal.muster.example')).rejects.toThrow(/another organization/)
})

test('an answer is remembered until it is cleared or too old', async () => {
  const finder = hostFinder(catalog, { ttlMs: 100 })
  expect(await finder.byHost('new.example')).toBeNull()
  await addHost(admin, first.slug, 'new.example')
  expect(await finder.byHost('new.example')).toBeNull()
  finder.clear()
  expect(await finder.byHost('new.example')).not.toBeNull()

  await setStatus(admin, first.slug, 'removing')
  expect(await finder.byHost('new.example')).not.toBeNull()
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(await finder.byHost('new.example')).toBeNull()
  expect((await listActiveOrganizations(catalog)).map(({ slug }) => slug)).toEqual([second.slug])
  await setStatus(admin, first.slug, 'active')
})

test('invented hosts do not fill the memory, and an outage is not remembered', async () => {
  let asked = 0
  const broken = openCatalog(operator.catalogUrl)
  const counting = new Proxy(broken.db, { get: (db, name) => (name === 'select' && asked++, Reflect.get(db, name)) })
  const finder = hostFinder({ ...broken, db: counting }, { maxEntries: 10 })
  for (let i = 0; i < 30; i++) await finder.byHost(`host-${i}.example`)
  await finder.byHost('host-29.example')
  expect(asked).toBe(30)
  await finder.byHost('host-0.example')
  expect(asked).toBe(31)
  await broken.close()
  await expect(finder.byHost('later.example')).rejects.toMatchObject({ cause: { message: expect.stringMatching(/after calling end/) } })
  await expect(finder.byHost('later.example')).rejects.toMatchObject({ cause: { message: expect.stringMatching(/after calling end/) } })
  expect(asked).toBe(33)
})

test('the role of API and worker may read the catalog and write nothing', async () => {
  expect((await catalog.pool.query('select from organizations')).rowCount).toBe(2)
  for (const statement of [
    "update organizations set status = 'active'",
    'delete from organization_hosts',
    'insert into organization_migrations (slug, version, duration_ms) values (null, null, null)',
    'create table extra (id int)',
  ]) {
    await expect(catalog.pool.query(statement)).rejects.toThrow(/permission denied/)
  }
})
