import { makeContractor, makeFile, makeTicket, makeWorkOrder } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { reportBody, testHouse } from '../../test-house.ts'
import { statementsOf } from '../../test-statements.ts'

const app = await testApp()
const { first } = app
const { db } = first
const house = await testHouse(app, first)
const { jana, resident, contractor } = house

const newTicket = () =>
  makeTicket(db, { propertyId: house.house.id, unitId: house.unit.id, reporterPersonId: house.person.id, topicId: house.topic.id })

async function busyTicket(size: number) {
  const { id } = await newTicket()
  const orders = []
  for (let n = 0; n < size; n++) {
    await makeFile(db, { ticketId: id })
    await jana.ask('POST', `/tickets/${id}/note`, { text: `Notiz ${n}` })
    orders.push(await makeWorkOrder(db, { propertyId: house.house.id, ticketIds: [id], contractorId: (await makeContractor(db)).id }))
  }
  return { id, order: await makeWorkOrder(db, { propertyId: house.house.id, ticketIds: [id], contractorId: house.plumber.id }) }
}

// Warm: the session of each account is remembered for a while.
for (const who of [jana, resident]) await who.ask('GET', '/tickets')
await contractor.ask('GET', '/work-orders')

test('a ticket is one statement, however much belongs to it; of residents the homes are asked anew', async () => {
  for (const size of [0, 5]) {
    const { id, order } = await busyTicket(size)
    expect(await statementsOf(first, () => jana.ask('GET', `/tickets/${id}`))).toHaveLength(1)
    expect(await statementsOf(first, () => resident.ask('GET', `/tickets/${id}`))).toHaveLength(2)
    expect(await statementsOf(first, () => jana.ask('GET', `/work-orders/${order.id}`))).toHaveLength(1)
    expect(await statementsOf(first, () => contractor.ask('GET', `/work-orders/${order.id}`))).toHaveLength(1)
  }
})

test('lists and counts are one statement each', async () => {
  for (const path of ['/tickets', '/tickets?q=wasser', '/tickets/counts', '/work-orders', '/work-orders?q=petzold'])
    expect([path, (await statementsOf(first, () => jana.ask('GET', path))).length]).toEqual([path, 1])
  expect(await statementsOf(first, () => contractor.ask('GET', '/work-orders'))).toHaveLength(1)
  expect(await statementsOf(first, () => resident.ask('GET', '/tickets'))).toHaveLength(2)
})

test('a report is checked by one statement and written by one, and no lock waits for a round trip', async () => {
  const statements = await statementsOf(first, () => resident.ask('POST', '/tickets', reportBody(house)))
  const names = statements.map(({ name }) => name)
  expect(names.slice(-2)).toEqual(['check-report', 'insert-ticket'])
  expect(statements).toHaveLength(3) // the homes of the actor come first
})

test('an act is the lock, the change, and the answer', async () => {
  const { id } = await newTicket()
  const statements = await statementsOf(first, () => jana.ask('POST', `/tickets/${id}/accept`, {}))
  expect(statements.length).toBeLessThanOrEqual(9)
})
