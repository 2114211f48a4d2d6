import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import type { ManagementType } from '@treppenhaus/domain/master-data'
import { canSeeTicket, type PortalActor } from '@treppenhaus/domain/policy'
import { makePerson, makeProperty, makeStaffMember, makeTenancy, makeTicket, makeTopic, makeUnit } from '@treppenhaus/testing/builders'
import { permissions } from '@treppenhaus/domain/permissions'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { enter } = await testHouse(app, first)
const topic = await makeTopic(db)

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
        tickets.push({ ...(await makeTicket(db, ticket)), managementType })
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
        livesIn: index < 2 ? [unit.id] : [],
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
