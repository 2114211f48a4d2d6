import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import { makePerson, makeProperty, makeTicket } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { house, unit, person, topic, resident } = await testHouse(app, first, { managementType: 'condominium' })
const second = await makeProperty(db, { managementType: 'condominium' })
for (const { id: propertyId } of [house, second])
  await db.insert(boardMemberships).values({ propertyId, personId: person.id, startsOn: '2020-01-01' })
const somebody = await makePerson(db)

const at = new Date(Date.UTC(2026, 2, 1))
const given = [
  { title: 'own', reporterPersonId: person.id, unitId: unit.id },
  { title: 'shared', unitId: unit.id, householdVisible: true },
  { title: 'common', place: 'common' as const },
  { title: 'common of the second house', place: 'common' as const, propertyId: second.id },
  { title: 'own, shared and common', reporterPersonId: person.id, unitId: unit.id, householdVisible: true, place: 'common' as const },
  { title: 'own and common', reporterPersonId: person.id, place: 'common' as const, status: 'closed' as const },
]
const standard = { propertyId: house.id, topicId: topic.id, reporterPersonId: somebody.id, unitId: null }
// Two at each instant, so that the id decides.
for (const round of [0, 1])
  for (const [minute, ticket] of given.entries())
    await makeTicket(db, { ...standard, ...ticket, title: `${ticket.title} ${round}`, createdAt: new Date(at.getTime() + minute * 60_000) })

async function pagesOf(query: string, limit: number) {
  const items: { id: string; title: string; createdAt: string }[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await resident.ask('GET', `/tickets?limit=${limit}${query}${cursor && `&cursor=${cursor}`}`)
    expect(body.items.length).toBeLessThanOrEqual(limit)
    items.push(...body.items)
    cursor = body.nextCursor
  }
  return items
}

test.each([1, 2, 5, 100])('pages of %i join without gap or repetition, although a ticket is seen for several reasons', async (limit) => {
  const items = await pagesOf('', limit)
  expect(items.map(({ title }) => title).toSorted()).toEqual(given.flatMap(({ title }) => [`${title} 0`, `${title} 1`]).toSorted())
  const order = items.map(({ createdAt, id }) => `${createdAt} ${id}`)
  expect(order).toEqual(order.toSorted().toReversed())
})

test.each([
  ['&state=closed', 2],
  ['&state=open', 10],
  [`&homeId=${second.id}`, 2],
  [`&homeId=${unit.id}`, 10],
])('what is asked for is asked of each of them: %s', async (query, count) => {
  expect(await pagesOf(query, 3)).toHaveLength(count)
})
