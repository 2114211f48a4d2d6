import { scheduledChanges } from '@treppenhaus/db/schema/record-changes'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import { makeAccount, makeCustomField, makePerson, makeRole, makeStaffMember, makeUnit } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const address = '/api/v1/staff/scheduled-changes'
const { id: staffId } = await makeStaffMember(db, { firstName: 'Jana', lastName: 'Reuter' })
const token = await logIn(first, await makeAccount(db, { staffId }))
const inDays = (days: number) => addDays(dayIn(new Date()), days)
const moves = (recordId: string, overrides = {}) => ({
  ...{ kind: 'person', recordId, appliesOn: inDays(30), changes: { street: 'Ring 4', city: 'Leipzig' } },
  ...overrides,
})
const plan = (payload: object, as = token) => ask(first, `POST ${address}`, { token: as, payload })
const cancel = (id: string, as = token) => ask(first, `POST ${address}/${id}/cancel`, { token: as, payload: {} })
const list = (id: string, as = token) => ask(first, `GET ${address}?kind=person&id=${id}`, { token: as })

test('201 and 200: a change waits for its day; the next one stands first, and nothing has changed yet', async () => {
  const { id, street } = await makePerson(db)
  await plan(moves(id, { appliesOn: inDays(60), changes: { note: 'x' } }))
  expect(await plan(moves(id))).toMatchObject({
    status: 201,
    body: {
      state: 'planned',
      appliesOn: inDays(30),
      changes: { street: 'Ring 4' },
      problem: null,
      plannedBy: 'Jana Reuter',
      decidedAt: null,
    },
  })
  expect((await list(id)).body.items.map(({ appliesOn }: { appliesOn: string }) => appliesOn)).toEqual([inDays(30), inDays(60)])
  expect((await ask(first, `GET /api/v1/staff/people/${id}`, { token })).body.street).toBe(street)
})

test('200 and 409: it is cancelled once, and not when it has happened', async () => {
  const { id } = await makePerson(db)
  const { body } = await plan(moves(id))
  expect(await cancel(body.id)).toMatchObject({ status: 200, body: { state: 'cancelled' } })
  expect(await cancel(body.id)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: 'cancelled' } })
  const { body: other } = await plan(moves(id))
  await db.update(scheduledChanges).set({ state: 'applied' }).where(eq(scheduledChanges.id, other.id))
  expect((await cancel(other.id)).body.state).toBe('applied')
})

test.each([
  ['today', { appliesOn: inDays(0) }, '/appliesOn'],
  ['a value that does not fit', { changes: { email: 'x' } }, '/changes/email'],
  ['a field of nobody', { changes: { colour: 'red' } }, '/changes/colour'],
  ['a person without a name', { changes: { lastName: ' ' } }, '/changes/lastName'],
  ['nothing', { changes: {} }, '/changes'],
  ['a kind that does not wait', { kind: 'tenancy' }, '/kind'],
])('400: %s', async (_what, overrides, path) => {
  expect(await plan(moves((await makePerson(db)).id, overrides))).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})

test('201: own fields wait too', async () => {
  const { key } = await makeCustomField(db, { kind: 'unit', type: 'day' })
  const { id } = await makeUnit(db)
  const changes = { [`custom.${key}`]: '2030-01-31' }
  expect((await plan(moves(id, { kind: 'unit', changes }))).status).toBe(201)
  expect((await plan(moves(id, { kind: 'unit', changes: { [`custom.${key}`]: 'bald' } }))).status).toBe(400)
})

test('403 and 404: each kind needs its permission, and the record in reach', async () => {
  const role = await makeRole(db, { permissions: ['people.read', 'properties.read', 'properties.write'] })
  const reader = await logIn(first, await makeAccount(db, { staffId: (await makeStaffMember(db, { roleId: role.id })).id }))
  const { id } = await makePerson(db)
  const { body } = await plan(moves(id))
  expect([(await list(id, reader)).status, (await plan(moves(id), reader)).status, (await cancel(body.id, reader)).status]).toEqual([
    200, 403, 403,
  ])
  const foreign = (await makePerson(second.db)).id
  expect([(await list(foreign)).status, (await plan(moves(foreign))).status, (await cancel(foreign)).status]).toEqual([404, 404, 404])
})
