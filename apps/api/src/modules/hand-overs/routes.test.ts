import { handOverRecipients, imports } from '@treppenhaus/db/schema/imports'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { noOptions } from '@treppenhaus/domain/import'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { makeAccount, makeIntegration, makeStaffMember } from '@treppenhaus/testing/builders'
import { makeHandOver, makeImport } from '@treppenhaus/testing/import-builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { fileForm } from '../../test-upload.ts'

const { first, second, ask, logIn, runtime } = await testApp()
const { db } = first
const address = '/api/v1/staff/hand-overs'
const token = await logIn(first, await makeAccount(db))
const version = { 'if-match': '"v1"' }
const created = (values: object = {}) => ({
  name: `Nachts ${crypto.randomUUID()}`,
  folder: null,
  options: noOptions,
  onErrors: 'stop',
  active: true,
  recipientIds: [],
  ...values,
})
const make = (values: object = {}) => ask(first, `POST ${address}`, { token, payload: created(values) })
const HOUSES = 'Objektnummer;Straße;Hausnummer;PLZ;Ort\r\n101;Am See;1;04177;Leipzig\r\n'
const integration = await makeIntegration(db, [], { permissions: ['exchange.read', 'exchange.write'], allProperties: true })
const { secret } = (await ask(first, `POST /api/v1/staff/integrations/${integration.id}/keys`, { token, payload: {} })).body
const deliver = (id: string, content: string, headers: Record<string, string> = {}) => {
  const form = fileForm(content)
  return ask(first, `POST ${address}/${id}/files`, { token: secret, payload: form.payload, headers: { ...form.headers, ...headers } })
}
const rowOf = async (id: string) => (await db.select().from(imports).where(eq(imports.id, id)))[0]

test('201, 200: made with folder and recipients, read, listed with its last import', async () => {
  const reader = await makeStaffMember(db, { firstName: 'Ole', lastName: 'Brandt' })
  const options = { ...noOptions, complete: true }
  const made = await make({ name: 'Buchhaltung', folder: 'buchhaltung', options, recipientIds: [reader.id] })
  expect(made).toMatchObject({
    status: 201,
    body: { path: `${first.slug}/buchhaltung`, options, recipients: [{ id: reader.id, name: 'Ole Brandt' }], lastImport: null },
  })
  expect(made.headers.etag).toBe('"v1"')
  const last = await makeImport(db, { handOverId: made.body.id, state: 'done' })
  expect((await ask(first, `GET ${address}/${made.body.id}`, { token })).body.lastImport).toMatchObject({ id: last.id, state: 'done' })
  expect((await ask(first, `GET ${address}`, { token })).body.items).toMatchObject([{ name: 'Buchhaltung' }])
})

test('400, 409: folders stay below ours, names and folders are given once, recipients are colleagues', async () => {
  for (const folder of ['../etc', 'a/b', '.versteckt', '']) expect((await make({ folder })).status).toBe(400)
  await make({ name: 'Einmal', folder: 'einmal' })
  expect((await make({ name: 'einmal' })).body.errors).toMatchObject([{ path: '/name', code: 'already_exists' }])
  expect((await make({ folder: 'EINMAL' })).body.errors).toMatchObject([{ path: '/folder' }])
  const gone = await makeStaffMember(db, { leftAt: new Date() })
  expect((await make({ recipientIds: [gone.id] })).body.errors).toMatchObject([{ path: '/recipientIds', code: 'unknown_reference' }])
})

test('200, 412, 428: edited by version, recipients as a whole', async () => {
  const reader = await makeStaffMember(db)
  const { body } = await make({ recipientIds: [reader.id] })
  const edit = (payload: object, headers: Record<string, string> = {}) =>
    ask(first, `PATCH ${address}/${body.id}`, { token, payload, headers })
  expect([(await edit({})).status, (await edit({}, { 'if-match': '"v7"' })).status]).toEqual([428, 412])
  expect((await edit({ onErrors: 'skip', recipientIds: [] }, version)).body).toMatchObject({ onErrors: 'skip', recipients: [], version: 2 })
})

test('204, 404: what is deleted keeps its imports', async () => {
  const handOver = await makeHandOver(db)
  await db.insert(handOverRecipients).values({ handOverId: handOver.id, staffId: (await makeStaffMember(db)).id })
  const { id } = await makeImport(db, { handOverId: handOver.id })
  expect((await ask(first, `DELETE ${address}/${handOver.id}`, { token })).status).toBe(204)
  expect((await ask(first, `GET ${address}/${handOver.id}`, { token })).status).toBe(404)
  expect(await rowOf(id)).toMatchObject({ handOverId: null })
})

test('202: a nightly file is stored and its dry run asked for, with what was chosen at the hand-over', async () => {
  const handOver = await makeHandOver(db, { onErrors: 'skip', options: { ...noOptions, complete: true } })
  const answer = await deliver(handOver.id, HOUSES)
  expect(answer).toMatchObject({ status: 202, body: { state: 'checking', again: false } })
  const { importId } = answer.body
  expect(await rowOf(importId)).toMatchObject({
    state: 'checking',
    handOverId: handOver.id,
    options: { ...noOptions, complete: true, skipErrors: true },
  })
  const events = await db.select().from(outbox).where(eq(outbox.name, 'import.work-requested.v1'))
  expect(events.map(({ payload }) => payload)).toContainEqual({ importId, work: 'check' })
})

test('the same file twice within a day is one import, unless nothing came of it', async () => {
  const handOver = await makeHandOver(db)
  const { importId } = (await deliver(handOver.id, HOUSES)).body
  expect((await deliver(handOver.id, HOUSES)).body).toEqual({ importId, state: 'checking', again: true })
  expect(await db.$count(imports, eq(imports.handOverId, handOver.id))).toBe(1)
  await db.update(imports).set({ state: 'discarded' }).where(eq(imports.id, importId))
  const { body: next } = await deliver(handOver.id, HOUSES)
  expect(next).toMatchObject({ again: false })
  await db.update(imports).set({ state: 'checked', finishedAt: new Date() }).where(eq(imports.id, next.importId))
  expect((await deliver(handOver.id, HOUSES)).body).toMatchObject({ again: false })
})

test('a repeated request with one key is one import', async () => {
  const handOver = await makeHandOver(db)
  const key = { 'idempotency-key': 'night-1' }
  const [one, two] = [await deliver(handOver.id, HOUSES, key), await deliver(handOver.id, HOUSES, key)]
  expect(two.body).toEqual(one.body)
  expect((await deliver(handOver.id, `${HOUSES}\r\n`, key)).body.code).toBe('key_reused')
})

test('a file that cannot be read is reported', async () => {
  const handOver = await makeHandOver(db)
  const { body } = await deliver(handOver.id, '%PDF-1.7')
  expect(body).toMatchObject({ state: 'failed', again: false })
  const events = await db.select().from(outbox).where(eq(outbox.name, 'import.finished.v1'))
  expect(events.map(({ payload }) => payload)).toContainEqual({ importId: body.importId })
})

test('400, 404, 409, 415: nothing is kept of a file that is not taken', async () => {
  const handOver = await makeHandOver(db, { active: false })
  expect(await deliver(handOver.id, HOUSES)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: 'inactive' } })
  expect((await deliver((await makeHandOver(second.db)).id, HOUSES)).status).toBe(404)
  const { id } = await makeHandOver(db)
  expect((await deliver(id, '')).body.code).toBe('file_empty')
  expect((await ask(first, `POST ${address}/${id}/files`, { token: secret, payload: {} })).status).toBe(415)
  const kept = await db.select({ id: imports.id }).from(imports).where(eq(imports.handOverId, id))
  expect(kept).toEqual([])
})

test('the file of an import that was there already is not kept twice', async () => {
  const handOver = await makeHandOver(db)
  const { importId } = (await deliver(handOver.id, HOUSES)).body
  await deliver(handOver.id, HOUSES)
  await expect(runtime.storage.get(storedImport(first.slug, importId))).resolves.toBeDefined()
})
