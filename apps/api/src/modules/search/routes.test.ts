import { staffScopes } from '@treppenhaus/db/schema/staff'
import {
  makeAccount,
  makeContractor,
  makePerson,
  makeProperty,
  makeStaffMember,
  makeTenancy,
  makeTicket,
  makeUnit,
  makeWorkOrder,
  roleId,
} from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
const { db } = first
const token = await logIn(first, await makeAccount(db))

const house = await makeProperty(db, { number: '104', street: 'Mühlenstraße', houseNumber: '7', postalCode: '50996', city: 'Köln' })
const flat = await makeUnit(db, { propertyId: house.id, number: 'WE 3' })
const person = await makePerson(db, {
  firstName: 'Jörg',
  lastName: 'Müller-Lüdenscheidt',
  phone: '+49 (0)221 47 11-0',
  email: 'jml@post.example',
})
await makeTenancy(db, { unitId: flat.id, personId: person.id })
const gone = await makePerson(db, { firstName: 'Jörg', lastName: 'Müller-Lüdenscheidt', archivedAt: new Date(), email: null })
const plumber = await makeContractor(db, { name: 'Sanitär Großmann GmbH', contactName: 'Weiß', email: 'x@y.example' })
const ticket = await makeTicket(db, { propertyId: house.id, unitId: flat.id, number: '2026-000123', title: 'Wasserhahn tropft' })
const order = await makeWorkOrder(db, { propertyId: house.id, contractorId: plumber.id, number: 'A-2026-00412' })
await makePerson(second.db, { lastName: 'Müller-Lüdenscheidt' })

const find = async (q: string, as = token) => {
  const { status, body } = await ask(first, `GET /api/v1/staff/search?q=${encodeURIComponent(q)}`, { token: as })
  return status === 200 ? body.items.map((hit: { id: string }) => hit.id) : status
}

test.each([
  ['the name as it is', 'Müller-Lüdenscheidt', [person.id, gone.id]],
  ['another way to write the umlauts', 'mueller lüdenscheidt', [person.id, gone.id]],
  ['a beginning', 'Lüden', [person.id, gone.id]],
  ['a typo', 'Müler-Lüdenscheid', [person.id, gone.id]],
  ['one wrong letter in the middle', 'Müller-Lüdenschaidt', [person.id, gone.id]],
  ['first name and a typo in the last', 'Jörg Lüdenscheit', [person.id, gone.id]],
  ['an e-mail address', 'jml@post', [person.id]],
  ['a telephone number, however it is written', '0221 4711-0', [person.id]],
  ['a telephone number as a telephone shows it', '+492214711', [person.id]],
  ['ß and a company', 'grossmann', [plumber.id]],
  ['the number of a house', '104', [house.id]],
  ['street and unit', 'Mühlenstr WE 3', [flat.id]],
  ['a street with a typo', 'Mülenstrasse', [house.id]],
  ['the number of a ticket', '2026-123', [ticket.id]],
  ['a word of a ticket', 'Wasserhahn', [ticket.id]],
  ['the number of an order', 'A-2026-00412', [order.id]],
  ['nothing there', 'Xylophonbau', []],
  ['wildcards are letters', '%_%', []],
])('200: finds by %s', async (_, q, ids) => {
  expect(await find(q)).toEqual(ids)
})

test('a hit says where it is', async () => {
  const { body } = await ask(first, 'GET /api/v1/staff/search?q=ludenscheidt&limit=1', { token })
  expect(body.items).toEqual([
    { kind: 'person', id: person.id, title: 'Jörg Müller-Lüdenscheidt', about: 'Mühlenstraße 7, WE 3', archived: false },
  ])
})

test('only what is in the scope and the role', async () => {
  const member = await makeStaffMember(db, { allProperties: false })
  await db.insert(staffScopes).values({ staffId: member.id, propertyId: (await makeProperty(db)).id })
  const elsewhere = await logIn(first, await makeAccount(db, { staffId: member.id }))
  expect([await find('Mühlenstraße', elsewhere), await find('Lüdenscheidt', elsewhere), await find('A-2026-00412', elsewhere)]).toEqual([
    [],
    [gone.id],
    [],
  ])
  const dispatcher = await makeStaffMember(db, { roleId: await roleId(db, 'caretaker_dispatcher') })
  expect(await find('grossmann', await logIn(first, await makeAccount(db, { staffId: dispatcher.id })))).toEqual([plumber.id])
})

test('400: nothing asked; 401: nobody', async () => {
  expect(await find('')).toBe(400)
  expect((await ask(first, 'GET /api/v1/staff/search?q=x')).status).toBe(401)
})
