import { apiKeys, substitutions } from '@treppenhaus/db/schema/staff'
import { hashSecret } from '@treppenhaus/db/secrets'
import { integrationPermissions } from '@treppenhaus/domain/permissions'
import { dayFromNow } from '@treppenhaus/domain/test-visible-tickets'
import { makeAccount, makeApiKey, makeIntegration, makeStaffMember } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { apiKeyText } from './plugins/api-key.ts'
import { testApp } from './test-app.ts'
import { rows, type Row } from './test-rights-rows.ts'
import { makeSubject, openWorld, settle } from './test-rights-world.ts'

const api = await testApp()
const world = await openWorld(api)
const { first, house, contractor } = world
const { db } = first

/** Somebody with no house of their own who substitutes a colleague of the house on these days. */
async function substituting(from: number, to: number) {
  const [absent, present] = [await makeStaffMember(db, { allProperties: false }), await makeStaffMember(db, { allProperties: false })]
  await first.asAdmin(`insert into staff_scopes (staff_id, property_id) values ('${absent.id}', '${house.property.id}')`)
  await db
    .insert(substitutions)
    .values({ staffId: absent.id, substituteId: present.id, startsOn: dayFromNow(from), endsOn: dayFromNow(to) })
  return api.logIn(first, await makeAccount(db, { staffId: present.id }))
}

/** A house of its own, so that nobody changed it before. */
const keysHouse = await settle(first)

async function keyOfHouse() {
  const integration = await makeIntegration(db, [keysHouse.property.id], { permissions: [...integrationPermissions] })
  const { id, prefix } = await makeApiKey(db, integration.id, { prefix: randomBytes(4).toString('hex') })
  const text = apiKeyText(first.slug, prefix, randomBytes(32).toString('base64url'))
  await db
    .update(apiKeys)
    .set({ secretHash: hashSecret(text) })
    .where(eq(apiKeys.id, id))
  return text
}

const [substitute, before, after, key] = [
  await substituting(0, 0),
  await substituting(1, 9),
  await substituting(-9, -1),
  await keyOfHouse(),
]

async function statusOf(row: Row, token: string, at = house): Promise<number> {
  const named = await makeSubject(first, at, contractor.id, row.subject)
  const payload = row.payload?.({ house: at, contractorId: contractor.id, ...named })
  return (await api.ask(first, row.route.replace(':id', named.id), { token, headers: row.headers ?? {}, payload })).status
}

/**
 * Routes of staff with an object of the house: whoever does not work with it gets 404 there. What was changed together is no object of a
 * house: who works with some of them takes back only what they did themselves.
 */
const ofHouse = rows.filter(
  ({ route, own, isOffline, subject }) =>
    route.includes('/staff/') && /^2\d\d 404 401x12$/.test(own) && !isOffline && subject.kind !== 'change set',
)

test.each(ofHouse)('$route by a substitute, today alone', async (row) => {
  const found = [await statusOf(row, before), await statusOf(row, substitute), await statusOf(row, after)]
  expect(found).toEqual([404, Number(row.own.slice(0, 3)), 404])
})

test.each(ofHouse)('$route by a key of the house', async (row) => {
  // Favourites are somebody's own, whom a key is not.
  const isGiven = row.needs === undefined ? !row.route.includes('favourites') : integrationPermissions.includes(row.needs)
  expect(await statusOf(row, key, keysHouse)).toBe(isGiven ? Number(row.own.slice(0, 3)) : 403)
})

test('routes of people themselves, of the team and of keys are closed to a key', async () => {
  const closed = rows.filter(({ route, needs }) => route.includes('/staff/') && needs && !integrationPermissions.includes(needs))
  expect(closed.length).toBeGreaterThan(20)
  for (const row of closed) expect([row.route, await statusOf(row, key)]).toEqual([row.route, 403])
})
