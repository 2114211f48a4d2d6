import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import {
  makeAccount,
  makeContractor,
  makeCustomField,
  makeFile,
  makeProperty,
  makeStaffMember,
  makeWorkOrder,
} from '@treppenhaus/testing/builders'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const { db } = first
const token = await logIn(first, await makeAccount(db))

const company = (overrides = {}) => ({
  name: 'Sanitär Petzold & Söhne',
  kind: 'external',
  trades: ['plumbing', 'heating'],
  contactName: 'Rolf Petzold',
  channel: 'email',
  email: 'auftrag@petzold.example',
  phone: null,
  mobile: null,
  fax: null,
  street: '',
  postalCode: '',
  city: 'Leipzig',
  locale: 'de',
  emergencyService: true,
  note: '',
  propertyIds: [] as string[],
  ...overrides,
})
const create = (payload: object) => ask(first, 'POST /api/v1/staff/contractors', { token, payload })
const edit = (id: string, payload: object, etag: string, as = token) =>
  ask(first, `PATCH /api/v1/staff/contractors/${id}`, { token: as, payload, headers: { 'if-match': etag } })

test('201: a contractor with trades and houses', async () => {
  const { id } = await makeProperty(db)
  const { status, body } = await create(company({ propertyIds: [id] }))
  expect([status, body]).toMatchObject([201, { ...company({ propertyIds: [id] }), hasAccount: false, archived: false }])
})

test('400: the chosen channel needs an address, a trade is one of ours, a house is known', async () => {
  expect(await create(company({ channel: 'fax' }))).toMatchObject({
    status: 400,
    body: { code: 'channel_without_address', errors: [{ path: '/fax' }] },
  })
  expect(await create(company({ trades: ['magic'] }))).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(await create(company({ propertyIds: [crypto.randomUUID()] }))).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/propertyIds' }] },
  })
})

test('200: the list filters by trade and counts open orders', async () => {
  const { body } = await create(company({ name: 'Aufzug Einzig', trades: ['lift'] }))
  await makeWorkOrder(db, { contractorId: body.id, status: 'sent' })
  await makeWorkOrder(db, { contractorId: body.id, status: 'approved' })
  const { items } = (await ask(first, 'GET /api/v1/staff/contractors?trade=lift&q=einzig', { token })).body
  expect(items).toMatchObject([{ name: 'Aufzug Einzig', openOrders: 1, propertyCount: 0 }])
})

test('200: staff with a list of houses leave the others of a contractor alone', async () => {
  const [own, foreign] = [await makeProperty(db), await makeProperty(db)]
  const { body } = await create(company({ propertyIds: [own.id, foreign.id] }))
  const { id: staffId } = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId, propertyId: own.id })
  const clerk = await logIn(first, await makeAccount(db, { staffId }))
  expect((await edit(body.id, { propertyIds: [] }, '"v1"', clerk)).body.propertyIds).toEqual([])
  expect((await ask(first, `GET /api/v1/staff/contractors/${body.id}`, { token })).body.propertyIds).toEqual([foreign.id])
})

test('412 and 404', async () => {
  const { body } = await create(company())
  expect((await edit(body.id, { note: 'x' }, '"v7"')).status).toBe(412)
  expect((await edit(crypto.randomUUID(), { note: 'x' }, '"v1"')).status).toBe(404)
})

test('201, 200 and 409: own fields, and a key of the other system that is there once', async () => {
  const { key } = await makeCustomField(db, { kind: 'contractor', type: 'whole' })
  const externalId = crypto.randomUUID()
  const { status, body } = await ask(first, 'POST /api/v1/staff/contractors', {
    token,
    payload: company({ externalId, custom: { [key]: 7 } }),
  })
  expect([status, body]).toMatchObject([201, { externalId, custom: { [key]: 7 } }])
  const headers = { 'if-match': '"v1"' }
  const path = `PATCH /api/v1/staff/contractors/${body.id}`
  expect(await ask(first, path, { token, headers, payload: { custom: { [key]: 'seven' } } })).toMatchObject({
    status: 400,
    body: { errors: [{ path: `/custom/${key}`, code: 'not_a_whole_number' }] },
  })
  expect(await ask(first, 'POST /api/v1/staff/contractors', { token, payload: company({ externalId }) })).toMatchObject({
    status: 409,
    body: { code: 'already_exists', errors: [{ path: '/externalId' }] },
  })
})

test('200: houses that stay leave no trace in the history', async () => {
  const [one, two] = [await makeProperty(db), await makeProperty(db)]
  const { body } = await ask(first, 'POST /api/v1/staff/contractors', { token, payload: company({ propertyIds: [one.id] }) })
  const headers = { 'if-match': '"v1"' }
  await ask(first, `PATCH /api/v1/staff/contractors/${body.id}`, { token, headers, payload: { propertyIds: [one.id, two.id] } })
  const rows = await db
    .select()
    .from(recordChanges)
    .where(sql`${recordChanges.after} ->> 'contractor_id' = ${body.id}`)
  expect(rows.map(({ act }) => act)).toEqual(['created', 'created'])
})

test('200: the list warns of proofs that end, unless a newer one of the kind holds', async () => {
  const today = dayIn(new Date())
  const contractor = async (documents: { kind: 'insurance' | 'exemption'; validUntil: string | null }[]) => {
    const { id } = await makeContractor(db)
    for (const document of documents)
      await db.insert(contractorDocuments).values({ ...document, contractorId: id, fileId: (await makeFile(db)).id })
    return id
  }
  const insured = (days: number) => ({ kind: 'insurance', validUntil: addDays(today, days) }) as const
  const ids = [
    await contractor([insured(-1)]),
    await contractor([insured(-1), insured(400)]),
    await contractor([insured(400), { kind: 'exemption', validUntil: addDays(today, 30) }]),
    await contractor([{ kind: 'exemption', validUntil: null }]),
  ]
  const items: { id: string; proofs: string | null }[] = (await ask(first, 'GET /api/v1/staff/contractors?limit=100', { token })).body.items
  expect(ids.map((id) => items.find((item) => item.id === id)?.proofs)).toEqual(['expired', null, 'expiring', null])
})
