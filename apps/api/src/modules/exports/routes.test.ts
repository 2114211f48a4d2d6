import { audit } from '@treppenhaus/db/schema/audit'
import {
  makeAccount,
  makeContractor,
  makeOwnership,
  makePerson,
  makeProperty,
  makeRole,
  makeStaffMember,
  makeTenancy,
  makeUnit,
  roleId,
} from '@treppenhaus/testing/builders'
import type { Permission } from '@treppenhaus/domain/permissions'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { portfolioSchema } from '@treppenhaus/exchange/portfolio-schema'
import { desc } from 'drizzle-orm'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { app, first, ask, logIn } = await testApp()
const staff = await makeAccount(first.db)
const token = await logIn(first, staff)
const house = await makeProperty(first.db, { number: 'H-1' })
const otherHouse = await makeProperty(first.db, { number: 'H-2' })
await makeUnit(first.db, { propertyId: house.id, number: 'WE 1' })
await makeUnit(first.db, { propertyId: otherHouse.id, number: 'WE 2' })

const of = (query: string) => ask(first, `GET /api/v1/staff/exports/records?${query}`, { token })

test.each([
  ['kinds=unit&format=csv', 'text/csv; charset=utf-8; header=present', /-unit-\d{4}-\d\d-\d\d\.csv"$/],
  ['format=csv', 'application/zip', /-portfolio-.*\.zip"$/],
  ['kinds=unit&kinds=property&format=xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /\.xlsx"$/],
  ['format=xml', 'application/xml; charset=utf-8', /\.xml"$/],
])('200: %s is a download', async (query, type, name) => {
  const { status, headers, raw } = await of(query)
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'content-type': type, 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(name) })
  expect(raw.length).toBeGreaterThan(100)
})

test.each([
  ['', 'application/zip', /-openimmo-.*\.zip"$/],
  ['?container=xml', 'application/xml; charset=utf-8', /-openimmo-.*\.xml"$/],
])('200: units as OpenImmo%s', async (query, type, name) => {
  const { status, headers } = await ask(first, `GET /api/v1/staff/exports/openimmo${query}`, { token })
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'content-type': type, 'content-disposition': expect.stringMatching(name) })
})

test('200: only what the staff member works with, with the filter', async () => {
  const { id: staffId } = await makeStaffMember(first.db, { allProperties: false, roleId: await roleId(first.db, 'management') })
  await first.db.insert(staffScopes).values({ staffId, propertyId: house.id })
  const own = await logIn(first, await makeAccount(first.db, { staffId }))
  const { body } = await ask(first, 'GET /api/v1/staff/exports/records?kinds=unit&format=csv', { token: own })
  expect(body).toContain('WE 1')
  expect(body).not.toContain('WE 2')
  expect((await of(`kinds=unit&format=csv&propertyId=${otherHouse.id}&q=we`)).body).toContain('WE 2')
})

const [resident, owner] = [await makePerson(first.db, { lastName: 'Ünal' }), await makePerson(first.db, { lastName: 'Weiß', city: 'Ulm' })]
const owned = await makeUnit(first.db, { propertyId: otherHouse.id, number: 'WE 3', kind: 'commercial' })
const archivedHouse = await makeProperty(first.db, { number: 'H-3', archivedAt: new Date() })
await makeUnit(first.db, { propertyId: archivedHouse.id, number: 'WE 4' })
await makeTenancy(first.db, { unitId: owned.id, personId: resident.id, startsOn: '2020-01-01', endsOn: null })
await makeOwnership(first.db, { unitId: owned.id, personId: owner.id, startsOn: '2020-01-01', endsOn: '2020-12-31' })
await makeAccount(first.db, { personId: resident.id })
await makeContractor(first.db, { name: 'Blitz AG', trades: ['electrical'] })
await makeContractor(first.db, { name: 'Rohr AG', trades: ['plumbing'], archivedAt: new Date() })

test.each([
  ['property', 'properties', 'archived=false'],
  ['property', 'properties', 'archived=true'],
  ['property', 'properties', 'archived=false&q=h-2'],
  ['property', 'properties', 'archived=false&managementType=condominium'],
  ['unit', 'units', 'archived=false'],
  ['unit', 'units', 'archived=true'],
  ['unit', 'units', 'archived=false&q=unal'],
  ['unit', 'units', 'archived=false&q=ünal'],
  ['unit', 'units', 'archived=false&vacant=true'],
  ['unit', 'units', 'archived=false&vacant=false'],
  ['unit', 'units', 'archived=false&participating=true'],
  ['unit', 'units', 'archived=false&kind=commercial'],
  ['unit', 'units', `archived=false&propertyId=${otherHouse.id}`],
  ['person', 'people', 'archived=false'],
  ['person', 'people', 'archived=false&q=weiss'],
  ['person', 'people', 'archived=false&role=resident'],
  ['person', 'people', 'archived=false&role=owner'],
  ['person', 'people', `archived=false&propertyId=${otherHouse.id}`],
  ['person', 'people', 'archived=false&hasAccount=true'],
  ['contractor', 'contractors', 'archived=false'],
  ['contractor', 'contractors', 'archived=true'],
  ['contractor', 'contractors', 'archived=false&trade=electrical'],
])('the file of the kind %s holds what the list of %s shows with %s', async (kind, list, query) => {
  const shown = await ask(first, `GET /api/v1/staff/${list}?${encodeURI(query)}`, { token })
  const ids = shown.body.items.map(({ id }: { id: string }) => id)
  const lines = (await of(`kinds=${kind}&format=csv&${encodeURI(query)}`)).body.trimEnd().split('\r\n').slice(1)
  expect(lines.map((line: string) => line.slice(0, 36)).sort()).toEqual(ids.sort())
})

test('an export is kept in the audit log, without its content', async () => {
  await of('kinds=unit&kinds=person&format=xlsx&q=secret')
  const [entry] = await first.db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
  expect(entry).toMatchObject({ act: 'export.made', objectKind: 'export', reason: 'xlsx unit person' })
})

test.each(['', 'format=pdf', 'format=csv&kinds=ghost', 'format=csv&kinds=unit&kinds=unit', 'format=csv&propertyId=1'])(
  '400: %j',
  async (query) => {
    expect((await of(query)).status).toBe(400)
  },
)

test('401: without a log-in', async () => {
  expect((await ask(first, 'GET /api/v1/staff/exports/records?format=csv')).status).toBe(401)
})

test('403: a kind that the role may not read, and without the permission to exchange data', async () => {
  const tokenOf = async (permissions: Permission[]) => {
    const { id: ofRole } = await makeRole(first.db, { permissions })
    return logIn(first, await makeAccount(first.db, { staffId: (await makeStaffMember(first.db, { roleId: ofRole })).id }))
  }
  const asked = async (permissions: Permission[], kind: string) =>
    (await ask(first, `GET /api/v1/staff/exports/records?format=csv&kinds=${kind}`, { token: await tokenOf(permissions) })).status
  expect(await asked(['exchange.read', 'properties.read'], 'unit')).toBe(200)
  expect(await asked(['exchange.read', 'properties.read'], 'tenancy')).toBe(403)
  expect(await asked(['properties.read'], 'unit')).toBe(403)
  const { status } = await ask(first, 'GET /api/v1/staff/exports/openimmo', { token: await tokenOf(['exchange.read', 'people.read']) })
  expect(status).toBe(403)
})

test('429: too many in one hour', async () => {
  const busy = await logIn(first, await makeAccount(first.db))
  const statuses = new Set<number>()
  for (let i = 0; i < 61; i++)
    statuses.add((await ask(first, 'GET /api/v1/staff/exports/records?format=csv&kinds=unit', { token: busy })).status)
  expect([...statuses]).toEqual([200, 429])
})

test('429: more at once than a database has connections to spare', async () => {
  const opened = () =>
    app.inject({
      method: 'GET',
      url: '/api/v1/staff/exports/records?format=xml',
      headers: { host: first.host, authorization: `Bearer ${token}` },
      payloadAsStream: true,
    })
  const open = await Promise.all(Array.from({ length: 4 }, opened))
  const { status, headers } = await of('format=xml')
  expect([status, headers['retry-after']]).toEqual([429, '10'])
  for (const response of open) await buffer(response.stream())
  expect((await of('format=xml')).status).toBe(200)
})

test('200: the schema is open to everybody', async () => {
  const { status, headers, body } = await ask(first, 'GET /api/v1/public/formats/portfolio-1.xsd')
  expect([status, headers['content-type'], body]).toEqual([200, 'application/xml; charset=utf-8', portfolioSchema()])
})
