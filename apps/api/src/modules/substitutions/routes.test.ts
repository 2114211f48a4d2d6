import { staffScopes } from '@treppenhaus/db/schema/staff'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import { makeAccount, makeStaffMember, makeTicket, roleId } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const address = '/api/v1/staff/substitutions'
const administrator = await logIn(first, await makeAccount(first.db))
const clerk = await roleId(first.db, 'clerk')
const day = (days: number) => addDays(dayIn(new Date()), days)

/** A clerk of one house, with a log-in. */
async function colleague() {
  const ticket = await makeTicket(first.db)
  const { id } = await makeStaffMember(first.db, { roleId: clerk, allProperties: false })
  await first.db.insert(staffScopes).values({ staffId: id, propertyId: ticket.propertyId })
  const token = await logIn(first, await makeAccount(first.db, { staffId: id }))
  const sees = async (ticketId: string) => (await ask(first, `GET /api/v1/staff/tickets/${ticketId}`, { token })).status === 200
  return { id, token, ticket, sees }
}
const create = (token: string, staffId: string, substituteId: string, from = 0, to = 7) =>
  ask(first, `POST ${address}`, { token, payload: { staffId, substituteId, startsOn: day(from), endsOn: day(to) } })

test('201, 204: the substitute works with the absent colleague’s houses from the first moment to the last', async () => {
  const [absent, substitute] = [await colleague(), await colleague()]
  expect(await substitute.sees(absent.ticket.id)).toBe(false)
  const made = await create(absent.token, absent.id, substitute.id)
  expect(made).toMatchObject({ status: 201, body: { state: 'current', actions: ['end'] } })
  expect(await substitute.sees(absent.ticket.id)).toBe(true)
  expect((await ask(first, `POST ${address}/${made.body.id}/end`, { token: substitute.token })).status).toBe(403)
  expect((await ask(first, `POST ${address}/${made.body.id}/end`, { token: absent.token })).status).toBe(204)
  expect(await substitute.sees(absent.ticket.id)).toBe(false)
})

test('201: one that is planned lends nothing yet', async () => {
  const [absent, substitute] = [await colleague(), await colleague()]
  expect((await create(administrator, absent.id, substitute.id, 5, 9)).body.state).toBe('planned')
  expect(await substitute.sees(absent.ticket.id)).toBe(false)
  const { body } = await ask(first, `GET ${address}`, { token: substitute.token })
  expect(body.items.find(({ staff }: { staff: { id: string } }) => staff.id === absent.id)).toMatchObject({ actions: [] })
})

test('400: overlapping, over, backwards, or by somebody who is not there', async () => {
  const [absent, substitute] = [await colleague(), await colleague()]
  const gone = await makeStaffMember(first.db, { leftAt: new Date() })
  await create(absent.token, absent.id, substitute.id, 3, 6)
  const answers = [
    await create(absent.token, absent.id, substitute.id, 6, 8),
    await create(absent.token, absent.id, substitute.id, -9, -2),
    await create(absent.token, absent.id, substitute.id, 12, 10),
    await create(absent.token, absent.id, gone.id, 20, 21),
    await create(absent.token, absent.id, absent.id, 20, 21),
  ]
  expect(answers.map(({ status, body }) => [status, body.code, body.errors[0].path])).toEqual([
    [400, 'dates_overlap', '/startsOn'],
    [400, 'dates_overlap', '/endsOn'],
    [400, 'dates_overlap', '/endsOn'],
    [400, 'unknown_reference', '/substituteId'],
    [400, 'unknown_reference', '/substituteId'],
  ])
})

test('400: of two overlapping ones at once, one counts', async () => {
  const [absent, substitute] = [await colleague(), await colleague()]
  const answers = await Promise.all([create(administrator, absent.id, substitute.id), create(absent.token, absent.id, substitute.id)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400])
})

test('403: nobody takes a colleague’s houses by naming themselves', async () => {
  const [absent, greedy] = [await colleague(), await colleague()]
  expect((await create(greedy.token, absent.id, greedy.id)).body.code).toBe('forbidden')
})

test('401, 404: without a log-in, and one that does not exist', async () => {
  expect((await ask(first, `GET ${address}`)).status).toBe(401)
  expect((await ask(first, `POST ${address}/${crypto.randomUUID()}/end`, { token: administrator })).status).toBe(404)
})
