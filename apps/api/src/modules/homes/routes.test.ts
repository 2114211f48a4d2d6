import { accounts } from '@treppenhaus/db/schema/accounts'
import { makeOwnership, makePerson, makeProperty, makeSettings, makeTenancy, makeUnit } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { enter, jana } = await testHouse(app, first)
await makeSettings(db, { emergencyPhone: '0341 110' })

test('200: what is lived in and owned today, each once, the one used last first', async () => {
  const person = await makePerson(db)
  const house = await makeProperty(db, { street: 'Allee', houseNumber: '1', emergencyPhone: '0341 112' })
  const [flat, shop, left, soon] = [
    await makeUnit(db, { propertyId: house.id, number: '1', floor: 2, position: 1 }),
    await makeUnit(db, { propertyId: house.id, number: '2' }),
    await makeUnit(db),
    await makeUnit(db),
  ]
  await makeTenancy(db, { unitId: flat.id, personId: person.id })
  await makeOwnership(db, { unitId: flat.id, personId: person.id })
  await makeOwnership(db, { unitId: shop.id, personId: person.id })
  await makeTenancy(db, { unitId: left.id, personId: person.id, endsOn: '2024-12-31' })
  await makeTenancy(db, { unitId: soon.id, personId: person.id, startsOn: '2999-01-01' })
  const whole = await makeProperty(db, { street: 'Bergweg' })
  await makeOwnership(db, { propertyId: whole.id, personId: person.id })
  const resident = await enter({ personId: person.id })
  const { status, body } = await resident.ask('GET', '/homes')
  expect([status, body.items]).toMatchObject([
    200,
    [
      { id: flat.id, role: 'resident', unitId: flat.id, floor: 2, propertyId: house.id, emergencyPhone: '0341 112', isLastUsed: false },
      { id: shop.id, role: 'owner' },
      { id: whole.id, role: 'property_owner', unitId: null, unitNumber: null, propertyId: whole.id, emergencyPhone: '0341 110' },
    ],
  ])
  await db.update(accounts).set({ lastHomeId: whole.id }).where(eq(accounts.id, resident.account.id))
  expect(
    (await resident.ask('GET', '/homes')).body.items.map(({ id, isLastUsed }: { id: string; isLastUsed: boolean }) => [id, isLastUsed]),
  ).toEqual([
    [whole.id, true],
    [flat.id, false],
    [shop.id, false],
  ])
})

test('200 with nothing for who has moved out, 401 for staff', async () => {
  const nobody = await enter({ personId: (await makePerson(db)).id })
  expect((await nobody.ask('GET', '/homes')).body).toEqual({ items: [] })
  expect((await app.ask(first, 'GET /api/v1/portal/homes', { token: jana.token })).status).toBe(401)
})
