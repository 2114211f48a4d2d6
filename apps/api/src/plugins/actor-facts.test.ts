import { propertyGroupMembers, propertyGroups } from '@treppenhaus/db/schema/property-groups'
import { staffGroupScopes, staffMembers, staffScopes, substitutions } from '@treppenhaus/db/schema/staff'
import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import type { Scope } from '@treppenhaus/domain/policy'
import { beginningOf, dayFromNow, type Days } from '@treppenhaus/domain/test-visible-tickets'
import {
  makeAccount,
  makeOwnership,
  makePerson,
  makeProperty,
  makeSettings,
  makeStaffMember,
  makeTenancy,
  makeUnit,
  roleId,
} from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findColleague } from '../modules/tickets/repository/find-colleague.ts'
import { testApp } from '../test-app.ts'
import { actorOfAccount } from './actor-facts.ts'

const { first } = await testApp()
const { db } = first
await makeSettings(db)

const staffWith = async (propertyIds: string[], overrides: Parameters<typeof makeStaffMember>[1] = {}) => {
  const member = await makeStaffMember(db, { allProperties: false, ...overrides })
  for (const propertyId of propertyIds) await db.insert(staffScopes).values({ staffId: member.id, propertyId })
  return member
}
const scopeOf = async (staffId: string) => {
  const actor = await actorOfAccount(first, (await makeAccount(db, { staffId })).id)
  return actor.audience === 'staff' && actor.scope !== 'all' ? actor.scope.toSorted() : 'all'
}
const substitute = (staffId: string, substituteId: string, [from, to]: readonly [number, number]) =>
  db.insert(substitutions).values({ staffId, substituteId, startsOn: dayFromNow(from), endsOn: dayFromNow(to) })

test('staff work with their own properties and with those of their groups', async () => {
  const [own, grouped, both] = [await makeProperty(db), await makeProperty(db), await makeProperty(db)]
  const member = await staffWith([own.id, both.id])
  const group = (await db.insert(propertyGroups).values({ name: randomUUID() }).returning())[0]!
  await db.insert(propertyGroupMembers).values([grouped, both].map(({ id: propertyId }) => ({ groupId: group.id, propertyId })))
  await db.insert(staffGroupScopes).values({ staffId: member.id, groupId: group.id })
  expect(await scopeOf(member.id)).toEqual([own.id, grouped.id, both.id].toSorted())
  expect(await findColleague(db, member.id, grouped.id)).toEqual({ name: 'Jana Peters' })
  expect(await findColleague(db, member.id, (await makeProperty(db)).id)).toBeUndefined()
})

test.each<[string, readonly [number, number], boolean]>([
  ['that lasts', [-3, 3], true],
  ['that begins today', [0, 3], true],
  ['that ends today', [-3, 0], true],
  ['that ended yesterday', [-3, -1], false],
  ['that begins tomorrow', [1, 3], false],
])('a substitution %s lends the properties of the absent colleague: %#', async (_which, days, lends) => {
  const [own, lent] = [await makeProperty(db), await makeProperty(db)]
  const [member, absent] = [await staffWith([own.id]), await staffWith([lent.id])]
  await substitute(absent.id, member.id, days)
  expect(await scopeOf(member.id)).toEqual((lends ? [own.id, lent.id] : [own.id]).toSorted())
  expect(await scopeOf(absent.id)).toEqual([lent.id])
  expect((await findColleague(db, member.id, lent.id)) !== undefined).toBe(lends)
})

test('a substitution lends all properties, never permissions, and nothing of whom the absent colleague substitutes', async () => {
  const everywhere = await makeStaffMember(db)
  const reader = await staffWith([], { roleId: await roleId(db, 'read_only') })
  await substitute(everywhere.id, reader.id, [-1, 1])
  const actor = await actorOfAccount(first, (await makeAccount(db, { staffId: reader.id })).id)
  expect(actor).toMatchObject({ scope: 'all' satisfies Scope })
  expect(actor).not.toMatchObject({ permissions: expect.arrayContaining(['tickets.write']) })
  const [next, far] = [await staffWith([]), await makeProperty(db)]
  await substitute((await staffWith([far.id])).id, reader.id, [-1, 1])
  await substitute(reader.id, next.id, [-1, 1])
  expect(await scopeOf(next.id)).toEqual([])
})

test('who has left lends nothing, and does not act', async () => {
  const lent = await makeProperty(db)
  const [member, absent] = [await staffWith([]), await staffWith([lent.id])]
  await substitute(absent.id, member.id, [-3, 3])
  await db
    .update(staffMembers)
    .set({ leftAt: new Date(Date.now() - 1000) })
    .where(eq(staffMembers.id, absent.id))
  expect(await scopeOf(member.id)).toEqual([])
  await expect(scopeOf(absent.id)).rejects.toMatchObject({ code: 'not_authenticated' })
  const leaves = await staffWith([lent.id], { leftAt: new Date(Date.now() + 86_400_000) })
  expect(await scopeOf(leaves.id)).toEqual([lent.id])
})

test('tenancies, ownerships and the board count by the calendar day, both ends included', async () => {
  const held = async (given: Days) => {
    const property = await makeProperty(db, { managementType: 'condominium' })
    const [lived, owned] = [await makeUnit(db, { propertyId: property.id }), await makeUnit(db)]
    const { id: personId } = await makePerson(db)
    const days = { personId, startsOn: dayFromNow(given[0]), endsOn: given[1] === null ? null : dayFromNow(given[1]) }
    await makeTenancy(db, { unitId: lived.id, ...days })
    await makeOwnership(db, { unitId: owned.id, ...days })
    await db.insert(boardMemberships).values({ propertyId: property.id, ...days })
    const actor = await actorOfAccount(first, (await makeAccount(db, { personId })).id)
    if (actor.audience !== 'portal') throw new Error('A resident acts for the portal.')
    const all = {
      livesIn: [{ unitId: lived.id, since: beginningOf(given[0]).toISOString() }],
      atHomeIn: [lived.id, property.id, owned.id, owned.propertyId].toSorted(),
      boardOf: [property.id],
    }
    const { livesIn, atHomeIn, boardOf } = actor
    return { found: { livesIn, atHomeIn: atHomeIn.toSorted(), boardOf }, all }
  }
  const nothing = { livesIn: [], atHomeIn: [], boardOf: [] }
  for (const days of [
    [-300, null],
    [-300, 0],
    [0, null],
    [0, 0],
  ] as const) {
    const { found, all } = await held(days)
    expect([days, found]).toEqual([days, all])
  }
  for (const days of [
    [-300, -1],
    [1, null],
    [1, 30],
  ] as const)
    expect([days, (await held(days)).found]).toEqual([days, nothing])
})
