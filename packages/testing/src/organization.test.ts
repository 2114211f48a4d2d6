import { ORGANIZATION_MIGRATIONS, readMigrations } from '@treppenhaus/db/migration-files'
import { migrateOrganizations } from '@treppenhaus/db/migrate'
import { prepareQueue } from '@treppenhaus/db/prepare-server'
import { scramVerifier } from '@treppenhaus/db/roles'
import { runSql, withClient } from '@treppenhaus/db/run-sql'
import { SCHEMA_VERSION } from '@treppenhaus/db/schema-version'
import { databaseOf, withParts } from '@treppenhaus/db/server-url'
import { dropOldTemplates, ensureTemplate } from '@treppenhaus/db/template'
import { start } from '@treppenhaus/embedded-postgres/start'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeAccount, makePerson, makeFile, makeOwnership, makeSettings, makeTicket, makeUnit, makeWorkOrder } from './builders.ts'
import { createTestOrganizations, testOrganizations } from './organization.ts'
import { adminUrl, testQueueUrl } from './server.ts'

const { first, second } = await testOrganizations()
const queueUrl = await testQueueUrl()

const databases = (url: string) =>
  withClient(url, async (client) =>
    (await client.query<{ datname: string }>('select datname from pg_database order by 1')).rows.map(({ datname }) => datname),
  )

test('what the builders make hangs together', async () => {
  const ticket = await makeTicket(first.db)
  const order = await makeWorkOrder(first.db, { ticketIds: [ticket.id], propertyId: ticket.propertyId })
  const file = await makeFile(first.db, { ticketId: ticket.id })
  await makeOwnership(first.db, { unitId: (await makeUnit(first.db)).id })
  await makeSettings(first.db)
  const { rows } = await first.pool.query(
    `select t.id, o.id as order_id, f.file_id, n.person_id = t.reporter_person_id as lives_there
     from tickets t join work_order_lines l on l.ticket_id = t.id join work_orders o on o.id = l.work_order_id
     join ticket_files f on f.ticket_id = t.id join tenancies n on n.unit_id = t.unit_id`,
  )
  expect(rows).toEqual([{ id: ticket.id, order_id: order.id, file_id: file.id, lives_there: true }])
  expect((await second.pool.query('select from tickets')).rowCount).toBe(0)
})

test('an account belongs to the audience that its holder says', async () => {
  const [staff, portal, contractor] = [
    await makeAccount(second.db),
    await makeAccount(second.db, { audience: 'portal' }),
    await makeAccount(second.db, { audience: 'contractor' }),
  ]
  expect([staff.audience, staff.staffId !== null]).toEqual(['staff', true])
  expect([portal.audience, portal.personId !== null]).toEqual(['portal', true])
  expect([contractor.audience, contractor.contractorId !== null]).toEqual(['contractor', true])
  const { id: personId } = await makePerson(second.db)
  expect(await makeAccount(second.db, { personId })).toMatchObject({ audience: 'portal', personId })
})

test('the queue has a database of its own that no organization can enter', async () => {
  await withClient(queueUrl, (client) => client.query('create table jobs (id int)'))
  await expect(withClient(withParts(first.url, { database: databaseOf(queueUrl) }), async () => 'in')).rejects.toThrow(/permission denied/)
})

test('closing drops all databases and roles', async () => {
  const organizations = await createTestOrganizations(adminUrl())
  const made = [organizations.first, organizations.second].map(({ entry }) => entry.database)
  made.push(databaseOf(organizations.operator.catalogUrl))
  expect(await databases(adminUrl())).toEqual(expect.arrayContaining(made))
  await organizations.close()
  const left = new Set(await databases(adminUrl()))
  expect(made.filter((name) => left.has(name))).toEqual([])
  const roles = await first.pool.query('select from pg_roles where rolname like any($1)', [made.map((name) => `${name}%`)])
  expect(roles.rowCount).toBe(0)
})

test('an operator who is no superuser can do all of it on a server of their own', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-operator-'))
  const server = await start(dataDir, { fsync: 'off' })
  afterAll(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  await runSql(server.url(), [`create role operator login createdb createrole password '${scramVerifier('pässword')}'`])
  const url = withParts(server.url(), { user: 'operator', password: 'pässword' })
  const { first: demo, operator, pools, close } = await createTestOrganizations(url)
  await makeTicket(demo.db)
  expect((await migrateOrganizations(operator)).map(({ version, error }) => [version, error])).toEqual([
    [SCHEMA_VERSION, null],
    [SCHEMA_VERSION, null],
  ])
  const queue = withParts(url, { database: 'treppenhaus_queue', user: 'treppenhaus_queue', password: 'x' })
  await prepareQueue(operator, queue)
  await withClient(queue, (client) => client.query('create table jobs (id int)'))
  expect(pools.openConnections).toBe(1)
  await close()
  await dropOldTemplates(url, 'none')
  expect(await databases(url)).toEqual(['postgres', 'template0', 'template1', 'treppenhaus_queue'])
  await expect(ensureTemplate(url, await readMigrations(ORGANIZATION_MIGRATIONS))).resolves.toMatch(/^treppenhaus_template_/)
})
