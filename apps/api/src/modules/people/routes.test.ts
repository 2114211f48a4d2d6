import { staffScopes } from '@treppenhaus/db/schema/staff'
import { makeAccount, makePerson, makeStaffMember, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
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
