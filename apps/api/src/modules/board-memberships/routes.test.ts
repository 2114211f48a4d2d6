import { audit } from '@treppenhaus/db/schema/audit'
import { makeBoardMembership, makePerson, makeProperty } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const { jana, stranger } = await testHouse(app, first)
const condominium = () => makeProperty(db, { managementType: 'condominium' })
const join = async (propertyId: string, overrides: object = {}) =>
  jana.ask('POST', `/properties/${propertyId}/board-memberships`, {
    personId: (await makePerson(db)).id,
    startsOn: '2024-01-01',
    endsOn: '2026-12-31',
    ...overrides,
  })
const edit = (id: string, payload: object, as = jana) => as.ask('PATCH', `/board-memberships/${id}`, payload)

test('200: a board with one chair, whose term ends', async () => {
  const { id } = await condominium()
  await join(id)
  const joined = await join(id, { chair: true })
  expect([joined.status, joined.body.board.map(({ chair }: { chair: boolean }) => chair).sort()]).toEqual([200, [false, true]])
  expect((await join(id, { chair: true })).body).toMatchObject({ code: 'dates_overlap', errors: [{ path: '/chair' }] })
  expect((await join(id, { chair: true, startsOn: '2027-01-01', endsOn: null })).status).toBe(200)
  const member = joined.body.board.find(({ chair }: { chair: boolean }) => !chair)
  expect((await edit(member.id, { chair: true })).body.errors).toMatchObject([{ path: '/chair' }])
  expect((await edit(member.id, { endsOn: '2025-06-30' })).status).toBe(200)
})

test('400 and 409: twice on one day, an end before the beginning, a house without a board, one that is archived', async () => {
  const { id, propertyId, personId } = await makeBoardMembership(db, { externalId: 'B-1' })
  expect((await join(propertyId, { personId })).body).toMatchObject({ code: 'dates_overlap', errors: [{ path: '/startsOn' }] })
  expect((await edit(id, { endsOn: '2019-01-01' })).body).toMatchObject({ code: 'dates_overlap', errors: [{ path: '/endsOn' }] })
  expect((await join(propertyId, { externalId: 'B-1' })).body).toMatchObject({ code: 'already_exists', errors: [{ path: '/externalId' }] })
  expect((await join(propertyId, { personId: crypto.randomUUID() })).body).toMatchObject({ errors: [{ path: '/personId' }] })
  expect((await join((await makeProperty(db)).id)).body.code).toBe('other_management')
  const closed = await makeProperty(db, { managementType: 'condominium', archivedAt: new Date() })
  expect((await join(closed.id)).body.code).toBe('record_archived')
})

test('204: a term that never was is removed, which the audit log has', async () => {
  const { id } = await makeBoardMembership(db)
  expect((await jana.ask('DELETE', `/board-memberships/${id}`)).status).toBe(204)
  expect(await db.select({ act: audit.act }).from(audit).where(eq(audit.objectId, id))).toEqual([{ act: 'board-membership.removed' }])
})

test('404: boards of other houses and organizations', async () => {
  const [own, foreign] = [await makeBoardMembership(db), await makeBoardMembership(second.db)]
  expect((await edit(own.id, {}, stranger)).status).toBe(404)
  expect((await edit(foreign.id, {})).status).toBe(404)
  expect((await jana.ask('DELETE', `/board-memberships/${foreign.id}`)).status).toBe(404)
  expect((await join(foreign.propertyId)).status).toBe(404)
})
