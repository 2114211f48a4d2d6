import { staffGroupScopes, staffScopes } from '@treppenhaus/db/schema/staff'
import { makeAccount, makeProperty, makePropertyGroup, makeStaffMember, makeTicket, roleId } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const address = '/api/v1/staff/property-groups'
const token = await logIn(first, await makeAccount(first.db))
const version = { 'if-match': '"v1"' }

test('201, 200: made, read, and listed by name', async () => {
  const house = await makeProperty(first.db)
  const made = await ask(first, `POST ${address}`, { token, payload: { name: 'Leipzig', propertyIds: [house.id] } })
  expect(made).toMatchObject({ status: 201, body: { name: 'Leipzig', propertyIds: [house.id], propertyCount: 1, staffCount: 0 } })
  expect((await ask(first, `GET ${address}/${made.body.id}`, { token })).headers.etag).toBe('"v1"')
  expect((await ask(first, `GET ${address}`, { token })).body.items).toMatchObject([{ name: 'Leipzig' }])
  expect((await ask(first, `POST ${address}`, { token, payload: { name: 'leipzig', propertyIds: [] } })).status).toBe(409)
})

test('200: a house that joins the group is at once worked with by who is in charge of it', async () => {
  const ticket = await makeTicket(first.db)
  const group = await makePropertyGroup(first.db)
  const { id: staffId } = await makeStaffMember(first.db, { roleId: await roleId(first.db, 'clerk'), allProperties: false })
  await first.db.insert(staffGroupScopes).values({ staffId, groupId: group.id })
  const theirs = await logIn(first, await makeAccount(first.db, { staffId }))
  const read = async () => (await ask(first, `GET /api/v1/staff/tickets/${ticket.id}`, { token: theirs })).status
  expect(await read()).toBe(404)
  await ask(first, `PATCH ${address}/${group.id}`, { token, headers: version, payload: { propertyIds: [ticket.propertyId] } })
  expect(await read()).toBe(200)
})

test('houses outside one’s own stay where they are, unseen', async () => {
  const [mine, other] = [await makeProperty(first.db), await makeProperty(first.db)]
  const group = await makePropertyGroup(first.db, [mine.id, other.id])
  const { id: staffId } = await makeStaffMember(first.db, { allProperties: false })
  await first.db.insert(staffScopes).values({ staffId, propertyId: mine.id })
  const theirs = await logIn(first, await makeAccount(first.db, { staffId }))
  const edited = await ask(first, `PATCH ${address}/${group.id}`, { token: theirs, headers: version, payload: { propertyIds: [] } })
  expect(edited.body).toMatchObject({ propertyIds: [], propertyCount: 1 })
  expect((await ask(first, `GET ${address}/${group.id}`, { token })).body.propertyIds).toEqual([other.id])
  expect((await ask(first, `DELETE ${address}/${group.id}`, { token: theirs })).body.code).toBe('beyond_own_rights')
})

test('409, 204: a group that somebody is in charge of is not deleted', async () => {
  const group = await makePropertyGroup(first.db)
  const { id: staffId } = await makeStaffMember(first.db)
  await first.db.insert(staffGroupScopes).values({ staffId, groupId: group.id })
  expect((await ask(first, `DELETE ${address}/${group.id}`, { token })).body.code).toBe('group_in_use')
  await first.asAdmin(`update staff_members set left_at = now() where id = '${staffId}'`)
  expect((await ask(first, `DELETE ${address}/${group.id}`, { token })).status).toBe(204)
  expect((await ask(first, `DELETE ${address}/${group.id}`, { token })).status).toBe(404)
})

test('412, 428: edited by version', async () => {
  const { id } = await makePropertyGroup(first.db)
  const status = async (headers: Record<string, string>) =>
    (await ask(first, `PATCH ${address}/${id}`, { token, headers, payload: {} })).status
  expect([await status({}), await status({ 'if-match': '"v4"' })]).toEqual([428, 412])
})
