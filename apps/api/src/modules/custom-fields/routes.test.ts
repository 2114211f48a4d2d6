import { makeAccount, makeCustomField, makeStaffMember, roleId } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const address = '/api/v1/staff/custom-fields'
const token = await logIn(first, await makeAccount(db))
const field = (overrides = {}) => ({
  kind: 'person',
  labelDe: 'Kundennummer',
  labelEn: 'Customer number',
  type: 'text',
  choices: [],
  ...overrides,
})
const create = (overrides = {}, as = token) => ask(first, `POST ${address}`, { token: as, payload: field(overrides) })
const edit = (id: string, payload: object, version = 1) =>
  ask(first, `PATCH ${address}/${id}`, { token, payload, headers: { 'if-match': `"v${version}"` } })
const keysOf = async (kind: string) =>
  (await ask(first, `GET ${address}?kind=${kind}`, { token })).body.items.map(({ key }: { key: string }) => key)

test('201: the key is made of the German label, and differs from those that are there', async () => {
  expect(await create({ labelDe: ' Schlüssel (Größe) ', labelEn: 'Key' })).toMatchObject({
    status: 201,
    body: { key: 'schluessel_groesse', labelDe: 'Schlüssel (Größe)', archived: false, version: 1 },
  })
  expect((await create({ labelDe: 'Schlüssel Größe', labelEn: 'Key size' })).body.key).toBe('schluessel_groesse_2')
})

test('200: a label changes and the key stays; an archived one keeps its key and frees its label', async () => {
  const { body } = await create({ kind: 'unit', labelDe: 'Stellplatz' })
  const { body: renamed } = await edit(body.id, { labelDe: 'Garage', archived: true })
  expect(renamed).toMatchObject({ key: 'stellplatz', labelDe: 'Garage', archived: true, version: 2 })
  expect((await create({ kind: 'unit', labelDe: 'Garage' })).status).toBe(201)
})

test('200: a field moves among those of its kind', async () => {
  const ids: string[] = []
  for (const label of ['Eins', 'Zwei', 'Drei']) ids.push((await create({ kind: 'contractor', labelDe: label, labelEn: label })).body.id)
  await edit(ids[2]!, { position: 0 })
  expect(await keysOf('contractor')).toEqual(['drei', 'eins', 'zwei'])
})

test.each([
  ['a choice without choices', { type: 'choice' }, '/choices'],
  ['choices of a text', { choices: ['a'] }, '/choices'],
  ['a blank label', { labelDe: ' ' }, '/labelDe'],
  ['a type of nobody', { type: 'colour' }, '/type'],
  ['a kind without own fields', { kind: 'tenancy' }, '/kind'],
])('400: %s', async (_what, overrides, path) => {
  expect(await create(overrides)).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})

test('409: a label is there once', async () => {
  await create({ kind: 'property', labelDe: 'Versicherung', labelEn: 'Insurance' })
  expect(await create({ kind: 'property', labelDe: 'versicherung', labelEn: 'Other' })).toMatchObject({
    status: 409,
    body: { code: 'already_exists', errors: [{ path: '/labelDe' }] },
  })
})

test('403: not without the permission, and not with a part of the portfolio', async () => {
  const { id: clerkId } = await makeStaffMember(db, { roleId: await roleId(db, 'clerk') })
  const { id: partId } = await makeStaffMember(db, { allProperties: false })
  const [clerk, part] = [
    await logIn(first, await makeAccount(db, { staffId: clerkId })),
    await logIn(first, await makeAccount(db, { staffId: partId })),
  ]
  expect([(await create({}, clerk)).status, (await create({}, part)).status]).toEqual([403, 403])
  expect((await ask(first, `GET ${address}`, { token: clerk })).status).toBe(200)
})

test('404, 412 and 428: by version, in the own organization', async () => {
  const { id } = await makeCustomField(db)
  const payload = { labelEn: 'Other' }
  expect((await edit((await makeCustomField(second.db)).id, payload)).status).toBe(404)
  expect((await edit(id, payload, 2)).status).toBe(412)
  expect((await ask(first, `PATCH ${address}/${id}`, { token, payload })).status).toBe(428)
})
