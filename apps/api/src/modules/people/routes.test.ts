import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { makeAccount, makeCustomField, makePerson, makeStaffMember, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const token = await logIn(first, await makeAccount(db))

const person = (overrides = {}) => ({
  kind: 'natural',
  salutation: 'ms',
  title: 'Dr.',
  firstName: 'Selin',
  lastName: 'Aydın',
  companyName: '',
  email: 'selin@post.example',
  phone: null,
  mobile: '0171 3920045',
  street: '',
  postalCode: '',
  city: '',
  locale: 'de',
  ...overrides,
})
const create = (payload: object) => ask(first, 'POST /api/v1/staff/people', { token, payload })
const list = async (query: string, as = token) => (await ask(first, `GET /api/v1/staff/people?${query}`, { token: as })).body

test('201: a person exists without a log-in', async () => {
  const { status, body } = await create(person())
  expect([status, body]).toMatchObject([201, { ...person(), name: 'Dr. Selin Aydın', hasAccount: false, relations: [] }])
})

test('400: a name is needed, and an address that is one', async () => {
  expect(await create(person({ lastName: ' ' }))).toMatchObject({
    status: 400,
    body: { code: 'name_required', errors: [{ path: '/lastName' }] },
  })
  expect(await create(person({ kind: 'company' }))).toMatchObject({ status: 400, body: { errors: [{ path: '/companyName' }] } })
  expect(await create(person({ email: 'selin@' }))).toMatchObject({ status: 400, body: { errors: [{ path: '/email' }] } })
})

test('200: the list finds by name, house and role, page by page', async () => {
  const unit = await makeUnit(db)
  for (const lastName of ['Zett Eins', 'Zett Zwei'])
    await makeTenancy(db, { unitId: unit.id, personId: (await makePerson(db, { firstName: 'Ada', lastName })).id })
  const page = await list('q=ada%20zett&limit=1')
  expect(page.items).toMatchObject([{ name: 'Ada Zett Eins', roles: ['resident'], homes: [expect.stringContaining(unit.number)] }])
  expect(await list(`q=ada%20zett&limit=1&cursor=${page.nextCursor}`)).toMatchObject({
    items: [{ name: 'Ada Zett Zwei' }],
    nextCursor: null,
  })
  expect((await list(`propertyId=${unit.propertyId}&role=resident`)).items).toHaveLength(2)
  expect((await list(`propertyId=${unit.propertyId}&role=owner`)).items).toEqual([])
})

test('200: a scope shows the people of its houses, and those of no house', async () => {
  const [own, foreign] = [await makeTenancy(db), await makeTenancy(db)]
  const nobodys = await makePerson(db, { lastName: 'Ohnehaus' })
  const { propertyId } = await ask(first, `GET /api/v1/staff/units/${own.unitId}`, { token }).then(({ body }) => body)
  const { id: staffId } = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId, propertyId })
  const clerk = await logIn(first, await makeAccount(db, { staffId }))
  const ids = (await list('limit=100', clerk)).items.map(({ id }: { id: string }) => id)
  expect([ids.includes(own.personId), ids.includes(nobodys.id), ids.includes(foreign.personId)]).toEqual([true, true, false])
  expect((await ask(first, `GET /api/v1/staff/people/${foreign.personId}`, { token: clerk })).status).toBe(404)
})

test('200, 412 and 404: a change needs its version and a person in reach', async () => {
  const { id } = await makePerson(db)
  const edit = (etag: string, personId = id) =>
    ask(first, `PATCH /api/v1/staff/people/${personId}`, {
      token,
      payload: { mobile: null, city: 'Leipzig' },
      headers: { 'if-match': etag },
    })
  expect(await edit('"v1"')).toMatchObject({ status: 200, body: { mobile: null, city: 'Leipzig', version: 2 } })
  expect((await edit('"v1"')).status).toBe(412)
  expect((await edit('"v1"', (await makePerson(second.db)).id)).status).toBe(404)
})

const place = (overrides = {}) => ({
  ...{ purpose: 'billing', addressee: 'c/o Meier', street: 'Ring 4', postalCode: '04109', city: 'Leipzig', country: '' },
  ...overrides,
})
const number = (overrides = {}) => ({ kind: 'phone', value: '0341 123', label: 'work', note: 'bis 16 Uhr', ...overrides })
const change = (id: string, payload: object, version = 1) =>
  ask(first, `PATCH /api/v1/staff/people/${id}`, { token, payload, headers: { 'if-match': `"v${version}"` } })

test('201 and 200: further addresses and contacts are saved with the person, and one that stays keeps its id', async () => {
  const { body } = await create(person({ addresses: [place()], contacts: [number(), number({ kind: 'email', value: 'a@b.example' })] }))
  expect([body.addresses, body.contacts]).toMatchObject([[place()], [{ kind: 'email' }, number()]])
  const [{ id, ...kept }] = body.addresses
  const answer = await change(body.id, { addresses: [{ id, ...kept, street: 'Ring 5' }, place({ purpose: 'former' })], contacts: [] })
  expect(answer).toMatchObject({
    status: 200,
    body: { addresses: [{ id, street: 'Ring 5' }, { purpose: 'former' }], contacts: [], version: 2 },
  })
  expect((await change(body.id, { city: 'Halle' }, 2)).body.addresses).toHaveLength(2)
})

test('200: the history names who changed what', async () => {
  const account = await makeAccount(db)
  const { body } = await create(person({ note: 'Alt' }))
  const headers = { 'if-match': '"v1"' }
  await ask(first, `PATCH /api/v1/staff/people/${body.id}`, { token: await logIn(first, account), payload: { note: 'Neu' }, headers })
  const rows = await db.select().from(recordChanges).where(eq(recordChanges.recordId, body.id)).orderBy(recordChanges.seq)
  expect(rows).toMatchObject([
    { act: 'created', kind: 'person' },
    { act: 'changed', before: { note: 'Alt' }, after: { note: 'Neu' }, accountId: account.id },
  ])
})

test.each([
  ['an address of nobody here', { addresses: [place({ id: crypto.randomUUID() })] }, 400, '/addresses/0/id'],
  ['the same address twice', { addresses: [place(), place({ addressee: '' })] }, 409, '/addresses/1/street'],
  ['a number that is none', { contacts: [number({ value: 'ruf an' })] }, 400, '/contacts/0/value'],
  ['an address that is none', { contacts: [number({ kind: 'email' })] }, 400, '/contacts/0/value'],
  ['the same number twice', { contacts: [number(), number()] }, 409, '/contacts/1/value'],
  ['a field that nobody made', { custom: { nobodys: 1 } }, 400, '/custom/nobodys'],
])('400 and 409: %s', async (_what, payload, status, path) => {
  const { id } = await makePerson(db)
  expect(await change(id, payload)).toMatchObject({ status, body: { errors: [{ path }] } })
})

test('409: a key of the other system is there once', async () => {
  const externalId = crypto.randomUUID()
  await create(person({ externalId }))
  const taken = { status: 409, body: { code: 'already_exists', errors: [{ path: '/externalId' }] } }
  expect(await create(person({ externalId }))).toMatchObject(taken)
  expect(await change((await makePerson(db)).id, { externalId })).toMatchObject(taken)
})

test('200: own fields hold what their type says; what was saved before stays, even of a choice that is gone', async () => {
  const choice = await makeCustomField(db, { kind: 'person', type: 'choice', choices: ['Gold'] })
  const day = await makeCustomField(db, { kind: 'person', type: 'day' })
  const { id } = await makePerson(db, { custom: { [choice.key]: 'Silber' } })
  expect((await change(id, { custom: { [choice.key]: 'Silber', [day.key]: '2027-01-31' } })).body.custom).toEqual({
    [choice.key]: 'Silber',
    [day.key]: '2027-01-31',
  })
  expect((await change(id, { custom: { [choice.key]: 'Gold', [day.key]: null } }, 2)).body.custom).toEqual({ [choice.key]: 'Gold' })
  expect(await change(id, { custom: { [day.key]: '31.02.2027' } }, 3)).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'not_a_day' }] },
  })
})

test('200: the list tells who can log in', async () => {
  const [withAccount, without] = [await makePerson(db, { lastName: 'Login Eins' }), await makePerson(db, { lastName: 'Login Zwei' })]
  await makeAccount(db, { audience: 'portal', personId: withAccount.id })
  expect((await list('q=login&hasAccount=true')).items).toMatchObject([{ id: withAccount.id }])
  expect((await list('q=login&hasAccount=false')).items).toMatchObject([{ id: without.id }])
})
