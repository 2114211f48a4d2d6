import { audit } from '@treppenhaus/db/schema/audit'
import { makeOwnership, makePerson, makeProperty, makeUnit } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger, house } = await testHouse(app, first, { managementType: 'condominium' })
const flat = () => makeUnit(db, { propertyId: house.id })
const person = async () => (await makePerson(db)).id
const half = { shareNumerator: 1, shareDenominator: 2 }
const tooMuch = { status: 400, body: { code: 'shares_exceed_whole', errors: [{ path: '/shareNumerator' }] } }
const buy = async (unitId: string, overrides: object = {}) =>
  jana.ask('POST', `/units/${unitId}/ownerships`, { personId: await person(), startsOn: '2024-01-01', endsOn: null, ...overrides })
const edit = (id: string, payload: object, as = jana) => as.ask('PATCH', `/ownerships/${id}`, payload)

test('200: two own half each; a third share would be more than the whole', async () => {
  const { id } = await flat()
  expect((await buy(id, half)).status).toBe(200)
  expect((await buy(id, half)).body.ownerships).toMatchObject([half, half])
  expect(await buy(id, { shareNumerator: 1, shareDenominator: 1_000_000 })).toMatchObject(tooMuch)
  expect((await buy(id, { startsOn: '2020-01-01', endsOn: '2023-12-31' })).status).toBe(200)
})

test('of requests at once only as many are taken as there are shares', async () => {
  const { id } = await flat()
  const answers = await Promise.all([buy(id, half), buy(id, half), buy(id, half), buy(id, half)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 400, 400])
})

test('200: an ownership is mended; what is too much is refused, and an earlier end never', async () => {
  const { id: unitId } = await flat()
  const { id } = await makeOwnership(db, { unitId, ...half })
  expect(await edit(id, { startsOn: '2021-05-01', externalId: 'O-1' })).toMatchObject({
    status: 200,
    body: { id, unitId, propertyId: null, startsOn: '2021-05-01', ...half },
  })
  const wrong = await makeOwnership(db, { unitId, shareNumerator: 2, shareDenominator: 3 })
  expect(await edit(id, { shareDenominator: 1 })).toMatchObject(tooMuch)
  expect((await edit(wrong.id, { endsOn: '2030-12-31' })).status).toBe(200)
  expect((await edit(wrong.id, { endsOn: null })).status).toBe(400)
  expect((await edit(id, { endsOn: '2020-01-01' })).body).toMatchObject({ code: 'dates_overlap', errors: [{ path: '/endsOn' }] })
  expect((await edit(wrong.id, { externalId: 'O-1' })).body).toMatchObject({ code: 'already_exists', errors: [{ path: '/externalId' }] })
})

test('200: a sale ends the old owners and begins the new ones on one day', async () => {
  const { id } = await flat()
  const old = [await makeOwnership(db, { unitId: id, ...half }), await makeOwnership(db, { unitId: id, ...half })]
  const owners = [
    { personId: await person(), shareNumerator: 2, shareDenominator: 3 },
    { personId: await person(), shareNumerator: 1, shareDenominator: 3 },
  ]
  const sold = await jana.ask('POST', `/units/${id}/owner-changes`, { on: '2098-04-01', owners })
  expect(sold.status).toBe(200)
  expect(sold.body.ownerships).toMatchObject([
    { endsOn: '2098-03-31' },
    { endsOn: '2098-03-31' },
    { startsOn: '2098-04-01' },
    { startsOn: '2098-04-01' },
  ])
  expect(
    sold.body.ownerships
      .slice(0, 2)
      .map((row: { id: string }) => row.id)
      .sort(),
  ).toEqual(old.map((row) => row.id).sort())
  expect(await db.select({ act: audit.act }).from(audit).where(eq(audit.objectId, id))).toEqual([{ act: 'unit.owners-changed' }])
})

test('a sale of one half leaves the other owner alone', async () => {
  const { id } = await flat()
  const [seller] = [await makeOwnership(db, { unitId: id, ...half }), await makeOwnership(db, { unitId: id, ...half })]
  const sell = async (endsIds: string[], share: object = half) =>
    jana.ask('POST', `/units/${id}/owner-changes`, { on: '2098-04-01', owners: [{ personId: await person(), ...share }], endsIds })
  expect((await sell([seller.id], { shareNumerator: 1, shareDenominator: 1 })).body).toMatchObject({
    code: 'shares_exceed_whole',
    errors: [{ path: '/owners' }],
  })
  expect((await sell([crypto.randomUUID()])).body).toMatchObject({ code: 'unknown_reference', errors: [{ path: '/endsIds' }] })
  expect((await sell([seller.id])).body.ownerships.map(({ endsOn }: { endsOn: string | null }) => endsOn).sort()).toEqual([
    '2098-03-31',
    null,
    null,
  ])
})

test('200: a rental house is owned as a whole, a condominium is not', async () => {
  const rental = await makeProperty(db)
  const own = async (id: string) =>
    jana.ask('POST', `/properties/${id}/ownerships`, { personId: await person(), startsOn: '2024-01-01', endsOn: null })
  const owned = await own(rental.id)
  expect([owned.status, owned.body.owners]).toMatchObject([200, [{ startsOn: '2024-01-01', shareNumerator: 1, shareDenominator: 1 }]])
  expect(await own(rental.id)).toMatchObject(tooMuch)
  const { ownershipId } = owned.body.owners[0]
  expect(await edit(ownershipId, { endsOn: '2024-12-31' })).toMatchObject({
    status: 200,
    body: { propertyId: rental.id, unitId: null, endsOn: '2024-12-31' },
  })
  expect((await own(house.id)).body.code).toBe('other_management')
})

test('204: what was never so is removed, which the audit log has', async () => {
  const { id } = await makeOwnership(db, { unitId: (await flat()).id })
  expect((await jana.ask('DELETE', `/ownerships/${id}`)).status).toBe(204)
  expect(await db.select({ act: audit.act }).from(audit).where(eq(audit.objectId, id))).toEqual([{ act: 'ownership.removed' }])
})

test('404 and 409: of other houses and organizations, and what is archived', async () => {
  const { id } = await makeOwnership(db, { unitId: (await flat()).id })
  const foreign = await makeOwnership(second.db, { unitId: (await makeUnit(second.db)).id })
  expect((await edit(id, {}, stranger)).status).toBe(404)
  expect((await edit(foreign.id, {})).status).toBe(404)
  expect((await stranger.ask('DELETE', `/ownerships/${id}`)).status).toBe(404)
  const whole = await makeOwnership(db, { propertyId: (await makeProperty(db)).id })
  expect((await jana.ask('POST', `/ownerships/${whole.id}/end`, { endsOn: '2030-01-01' })).status).toBe(404)
  const archived = await makeUnit(db, { propertyId: house.id, archivedAt: new Date() })
  expect((await buy(archived.id)).body.code).toBe('record_archived')
  const closed = await makeProperty(db, { archivedAt: new Date() })
  expect(
    (await jana.ask('POST', `/properties/${closed.id}/ownerships`, { personId: await person(), startsOn: '2024-01-01', endsOn: null })).body
      .code,
  ).toBe('record_archived')
})
