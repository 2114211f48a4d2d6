import { audit } from '@treppenhaus/db/schema/audit'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { makeAccount, makePerson, makeProperty, makeRole, makeStaffMember, roleId } from '@treppenhaus/testing/builders'
import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const address = 'GET /api/v1/staff/audit'
const account = await makeAccount(first.db, { displayName: 'Jana Reuter' })
const token = await logIn(first, account)

/** Other lines come by logging in: these stand for themselves, in years without others. */
const write = (year: number, entries: object[]) =>
  first.db
    .insert(audit)
    .values(
      entries.map((entry, i) => ({ actorKind: 'staff', act: 'role.changed', at: new Date(Date.UTC(year, 5, 1, 12, 0, i)), ...entry })),
    )

let year = 1990
beforeEach(() => void (year += 1))
const inYear = () => `from=${year}-01-01&to=${year}-12-31`

test('200: the latest first, with the names of who and what', async () => {
  const role = await makeRole(first.db, { name: 'Technik' })
  await write(year, [
    { act: 'session.started', actorId: account.id, objectKind: 'session', objectId: crypto.randomUUID() },
    { actorId: account.id, objectKind: 'role', objectId: role.id, reason: '+tickets.write' },
    { actorKind: 'anonymous', act: 'password.reset-requested', objectKind: 'account', objectId: account.id },
  ])
  const { body } = await ask(first, `${address}?${inYear()}`, { token })
  expect(body.items).toMatchObject([
    { act: 'password.reset-requested', actor: { kind: 'anonymous', name: null }, object: { kind: 'account', name: 'Jana Reuter' } },
    { act: 'role.changed', actor: { name: 'Jana Reuter' }, object: { name: 'Technik' }, reason: '+tickets.write' },
    { act: 'session.started', object: { kind: 'session', name: null } },
  ])
})

test('200: pages follow one another without a gap, also where two lines are of the same instant', async () => {
  const at = new Date(Date.UTC(year, 5, 1))
  await write(
    year,
    Array.from({ length: 5 }, () => ({ at })),
  )
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const { body } = await ask(first, `${address}?${inYear()}&limit=2${cursor && `&cursor=${cursor}`}`, { token })
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    if (body.nextCursor === null) break
    cursor = body.nextCursor
  }
  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
})

test('200: filtered by act, by everything about a noun, by who, and by object', async () => {
  const objectId = crypto.randomUUID()
  await write(year, [
    { act: 'role.changed', actorId: account.id },
    { act: 'role.created', objectKind: 'role', objectId },
    { act: 'session.started', actorId: crypto.randomUUID() },
  ])
  const count = async (filter: string) => (await ask(first, `${address}?${inYear()}&${filter}`, { token })).body.items.length
  expect(await count('act=role.changed')).toBe(1)
  expect(await count('act=role')).toBe(2)
  expect(await count(`staffId=${account.staffId}`)).toBe(1)
  expect(await count(`actorId=${account.id}`)).toBe(1)
  expect(await count(`objectId=${objectId}`)).toBe(1)
  expect(await count('objectKind=role')).toBe(1)
})

test('200: who works with some properties learns no names of the people of others', async () => {
  const person = await makePerson(first.db, { lastName: 'Geheim' })
  const resident = await makeAccount(first.db, { personId: person.id, displayName: 'Ayşe Geheim' })
  const [own, foreign] = [await makeProperty(first.db, { street: 'Eigener Weg' }), await makeProperty(first.db, { street: 'Fremder Weg' })]
  const { id: staffId } = await makeStaffMember(first.db, { allProperties: false })
  await first.db.insert(staffScopes).values({ staffId, propertyId: own.id })
  await write(year, [
    { actorKind: 'portal', actorId: resident.id, objectKind: 'person', objectId: person.id },
    { objectKind: 'property', objectId: foreign.id },
    { objectKind: 'property', objectId: own.id },
  ])
  const { body } = await ask(first, `${address}?${inYear()}`, { token: await logIn(first, await makeAccount(first.db, { staffId })) })
  expect(JSON.stringify(body)).not.toContain('Geheim')
  expect(JSON.stringify(body)).not.toContain('Fremder')
  expect(body.items[0].object.name).toContain('Eigener Weg')
})

test.each(['cursor=x', 'from=yesterday', 'act=DROP'])('400: %s', async (query) => {
  expect((await ask(first, `${address}?${query}`, { token })).status).toBe(400)
})

test('401, 403: without a log-in, and without the permission', async () => {
  const { id: staffId } = await makeStaffMember(first.db, { roleId: await roleId(first.db, 'clerk') })
  expect((await ask(first, address)).status).toBe(401)
  expect((await ask(first, address, { token: await logIn(first, await makeAccount(first.db, { staffId })) })).status).toBe(403)
})
