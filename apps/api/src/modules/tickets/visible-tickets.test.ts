import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import type { ManagementType } from '@treppenhaus/domain/master-data'
import { canSeeTicket, type PortalActor } from '@treppenhaus/domain/policy'
import {
  makeFile,
  makeOwnership,
  makePerson,
  makeProperty,
  makeStaffMember,
  makeTenancy,
  makeTicket,
  makeTopic,
  makeUnit,
} from '@treppenhaus/testing/builders'
import { permissions } from '@treppenhaus/domain/permissions'
import { dayFromNow, type Days, instantOf, visibilityCases } from '@treppenhaus/domain/test-visible-tickets'
import { expect, test } from 'vitest'
import { actorOfAccount } from '../../plugins/actor-facts.ts'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'
import { changesOf } from '../stream/service/visible-changes.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { enter } = await testHouse(app, first)
const topic = await makeTopic(db)
const stranger = await makePerson(db)

/** Every mixture of house, place, reporter and sharing that the rule asks about. */
async function everyCase(managementType: ManagementType) {
  const property = await makeProperty(db, { managementType })
  const unit = await makeUnit(db, { propertyId: property.id })
  const [reporter, member, councillor] = [await makePerson(db), await makePerson(db), await makePerson(db)]
  for (const { id: personId } of [reporter, member]) await makeTenancy(db, { unitId: unit.id, personId })
  await db.insert(boardMemberships).values({ propertyId: property.id, personId: councillor.id, startsOn: '2020-01-01' })
  const where = [
    { place: 'unit', unitId: unit.id },
    { place: 'common', unitId: null },
    { place: 'common', unitId: unit.id },
  ] as const
  const tickets = []
  for (const place of where)
    for (const householdVisible of [true, false])
      for (const reporterPersonId of [reporter.id, null]) {
        const ticket = { ...place, householdVisible, reporterPersonId, propertyId: property.id, topicId: topic.id }
        tickets.push({ ...(await makeTicket(db, ticket)), managementType, propertyOnline: true })
      }
  return { tickets, people: [reporter, member, councillor], unit, property }
}

const houses = [await everyCase('condominium'), await everyCase('rental')]
const tickets = houses.flatMap((house) => house.tickets)
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id).toSorted()

test('a list of the portal is the rule of the policy, for each person and each case', async () => {
  expect(tickets).toHaveLength(24)
  let seen = 0
  for (const { people, unit, property } of houses)
    for (const [index, person] of people.entries()) {
      const account = await enter({ personId: person.id })
      const actor: PortalActor = {
        audience: 'portal',
        accountId: account.account.id,
        personId: person.id,
        livesIn: index < 2 ? [{ unitId: unit.id, since: '2019-12-31T23:00:00.000Z' }] : [],
        atHomeIn: index < 2 ? [unit.id, property.id] : [],
        boardOf: index === 2 ? [property.id] : [],
      }
      const expected = tickets.filter((ticket) => canSeeTicket(actor, ticket))
      const { body } = await account.ask('GET', '/tickets?limit=100')
      expect(idsOf(body.items)).toEqual(idsOf(expected))
      for (const ticket of tickets)
        expect((await account.ask('GET', `/tickets/${ticket.id}`)).status).toBe(expected.includes(ticket) ? 200 : 404)
      seen += expected.length
    }
  expect(seen).toBeGreaterThan(20)
})

test.each(visibilityCases)('a list, a ticket, its photo and its progress are shown to $who: $sees', async (each) => {
  const { isReporter, ticket: told = {}, house = {}, sees } = each
  const property = await makeProperty(db, { managementType: 'condominium', ...house })
  const [flat, nextDoor] = [await makeUnit(db, { propertyId: property.id }), await makeUnit(db, { propertyId: property.id })]
  const { id: personId } = await makePerson(db)
  const days = (given: Days) => ({ personId, startsOn: dayFromNow(given[0]), endsOn: given[1] === null ? null : dayFromNow(given[1]) })
  if (each.livesInFlat) await makeTenancy(db, { unitId: flat.id, ...days(each.livesInFlat) })
  if (each.livesNextDoor) await makeTenancy(db, { unitId: nextDoor.id, ...days(each.livesNextDoor) })
  if (each.ownsFlat) await makeOwnership(db, { unitId: flat.id, ...days(each.ownsFlat) })
  if (each.ownsNextDoor) await makeOwnership(db, { unitId: nextDoor.id, ...days(each.ownsNextDoor) })
  if (each.ownsHouse) await makeOwnership(db, { propertyId: property.id, ...days(each.ownsHouse) })
  if (each.onBoard) await db.insert(boardMemberships).values({ propertyId: property.id, ...days(each.onBoard) })
  const reporter = told.ofNobody
    ? { reporterPersonId: null }
    : isReporter
      ? { reporterPersonId: personId }
      : { reporterPersonId: stranger.id }
  const place = told.place === 'common' ? { place: 'common' as const } : { unitId: flat.id }
  const ticket = await makeTicket(db, {
    ...{ propertyId: property.id, topicId: topic.id, ...place, ...reporter },
    ...{ householdVisible: told.shared ?? false, createdAt: instantOf(told.created) },
  })
  const photo = await makeFile(db, { ticketId: ticket.id })
  const { ask, account } = await enter({ personId })
  const actor = await actorOfAccount(first, account.id)
  expect((await ask('GET', '/tickets')).body.items.map(({ id }: { id: string }) => id)).toEqual(sees ? [ticket.id] : [])
  expect((await ask('GET', `/tickets/${ticket.id}`)).status).toBe(sees ? 200 : 404)
  expect((await ask('GET', `/files/${photo.id}`)).status).toBe(sees ? 200 : 404)
  const event = { seq: 1, name: 'ticket.accepted.v1', payload: { ticketId: ticket.id } } as const
  expect((await changesOf(db, [event]))(actor, event)).toHaveLength(sees ? 1 : 0)
})

test('a list of staff is the rule of the policy, for each scope', async () => {
  const scopes = [[], [houses[0]!.property.id], houses.map(({ property }) => property.id)]
  for (const scope of scopes) {
    const { id: staffId } = await makeStaffMember(db, { allProperties: false })
    for (const propertyId of scope) await db.insert(staffScopes).values({ staffId, propertyId })
    const account = await enter({ staffId })
    const expected = tickets.filter((ticket) => canSeeTicket({ audience: 'staff', accountId: '', staffId, scope, permissions }, ticket))
    expect(expected).toHaveLength(scope.length * 12)
    expect(idsOf((await account.ask('GET', '/tickets?view=all&limit=100')).body.items)).toEqual(idsOf(expected))
    expect((await account.ask('GET', '/tickets/counts')).body.views.all).toBe(expected.length)
  }
})
