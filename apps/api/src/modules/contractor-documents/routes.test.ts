import { files } from '@treppenhaus/db/schema/files'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import { makeAccount, makeContractor, makeFile, makeRole, makeStaffMember } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const account = await makeAccount(db)
const token = await logIn(first, account)
const today = dayIn(new Date())

const uploaded = async (uploadedByAccountId = account.id) => (await makeFile(db, { uploadedByAccountId, kind: 'pdf' })).id
const proof = (fileId: string, overrides = {}) => ({ fileId, kind: 'insurance', validFrom: null, validUntil: null, note: '', ...overrides })
const create = (contractorId: string, payload: object) =>
  ask(first, `POST /api/v1/staff/contractors/${contractorId}/documents`, { token, payload })
const list = (contractorId: string, as = token) => ask(first, `GET /api/v1/staff/contractors/${contractorId}/documents`, { token: as })

test('201 and 200: a proof hangs on the contractor and says how long it holds', async () => {
  const { id } = await makeContractor(db)
  const { status, body } = await create(id, proof(await uploaded(), { validUntil: addDays(today, 30) }))
  expect([status, body]).toMatchObject([201, { contractorId: id, kind: 'insurance', validity: 'expiring', file: { kind: 'pdf' } }])
  await create(id, proof(await uploaded(), { kind: 'exemption', validUntil: addDays(today, -1) }))
  expect((await list(id)).body.items.map(({ validity }: { validity: string }) => validity)).toEqual(['expired', 'expiring'])
})

test('200 and 204: it is mended, and removed', async () => {
  const { id } = await makeContractor(db)
  const { body } = await create(id, proof(await uploaded()))
  const path = `/api/v1/staff/contractor-documents/${body.id}`
  const mended = await ask(first, `PATCH ${path}`, { token, payload: { kind: 'other', validUntil: '2020-01-01', note: 'alt' } })
  expect(mended).toMatchObject({ status: 200, body: { kind: 'other', validity: 'expired', note: 'alt' } })
  expect((await ask(first, `DELETE ${path}`, { token })).status).toBe(204)
  expect((await ask(first, `DELETE ${path}`, { token })).status).toBe(404)
  expect((await list(id)).body.items).toEqual([])
})

test('400: somebody else’s file, one that hangs somewhere, days the wrong way round', async () => {
  const { id } = await makeContractor(db)
  const foreign = await uploaded((await makeAccount(db)).id)
  const own = await uploaded()
  await create(id, proof(own))
  for (const fileId of [foreign, own])
    expect(await create(id, proof(fileId))).toMatchObject({ status: 400, body: { code: 'unknown_file', errors: [{ path: '/fileId' }] } })
  const days = { validFrom: '2026-02-01', validUntil: '2026-01-01' }
  expect(await create(id, proof(await uploaded(), days))).toMatchObject({ status: 400, body: { errors: [{ path: '/validUntil' }] } })
})

test('404: no contractor of this organization', async () => {
  const { id } = await makeContractor(second.db)
  expect([(await list(id)).status, (await create(id, proof(await uploaded()))).status]).toEqual([404, 404])
})

test('the file opens for whoever may read contractors, and for nobody else', async () => {
  const { id } = await makeContractor(db)
  const fileId = await uploaded()
  await create(id, proof(fileId))
  const role = async (permissions: ('contractors.read' | 'people.read')[]) => {
    const { id: staffId } = await makeStaffMember(db, { roleId: (await makeRole(db, { permissions })).id })
    return logIn(first, await makeAccount(db, { staffId }))
  }
  const statusFor = async (as: string) => (await ask(first, `GET /api/v1/staff/files/${fileId}`, { token: as })).status
  expect([await statusFor(token), await statusFor(await role(['contractors.read'])), await statusFor(await role(['people.read']))]).toEqual(
    [200, 200, 404],
  )
  await db.update(files).set({ state: 'quarantined' }).where(eq(files.id, fileId))
  expect([await statusFor(token), await statusFor(await role(['contractors.read']))]).toEqual([200, 404])
})
