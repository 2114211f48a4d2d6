import { audit } from '@treppenhaus/db/schema/audit'
import { permissions, permissionsOfReadyRole } from '@treppenhaus/domain/permissions'
import { makeAccount, makeRole, makeStaffMember, roleId } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const address = '/api/v1/staff/roles'
const token = await logIn(first, await makeAccount(first.db))
const version = { 'if-match': '"v1"' }

/** Somebody who may change roles, but not everything else. */
async function keeper() {
  const role = await makeRole(first.db, { permissions: ['tickets.read', 'roles.read', 'roles.write'] })
  const { id: staffId } = await makeStaffMember(first.db, { roleId: role.id })
  return { role, token: await logIn(first, await makeAccount(first.db, { staffId })) }
}

test('200: the ready-made roles first, each with what it permits and how many have it', async () => {
  const { body } = await ask(first, `GET ${address}`, { token })
  expect(body.items.slice(0, 2)).toMatchObject([
    { key: 'administrator', permissions, actions: [] },
    { key: 'management', permissions: permissions.filter((one) => permissionsOfReadyRole.management.includes(one)), actions: ['edit'] },
  ])
})

test('201: what changes an area brings reading it, and the audit log says what it permits', async () => {
  const { body } = await ask(first, `POST ${address}`, { token, payload: { name: ' Technik ', permissions: ['tickets.write'] } })
  expect(body).toMatchObject({
    key: null,
    name: 'Technik',
    permissions: ['tickets.read', 'tickets.write'],
    actions: ['edit', 'rename', 'delete'],
  })
  const [entry] = await first.db.select().from(audit).where(eq(audit.objectId, body.id))
  expect(entry).toMatchObject({ act: 'role.created', reason: '+tickets.read +tickets.write' })
})

test('409: two roles of one name', async () => {
  await ask(first, `POST ${address}`, { token, payload: { name: 'Doppelt', permissions: [] } })
  const { status, body } = await ask(first, `POST ${address}`, { token, payload: { name: 'doppelt', permissions: [] } })
  expect([status, body.errors[0].path]).toEqual([409, '/name'])
})

test('200: a change counts at once for everybody who has the role, and stands in the audit log in words', async () => {
  const role = await makeRole(first.db, { permissions: ['tickets.read', 'people.read', 'people.write'] })
  const { id: staffId } = await makeStaffMember(first.db, { roleId: role.id })
  const theirs = await logIn(first, await makeAccount(first.db, { staffId }))
  expect((await ask(first, 'GET /api/v1/staff/people', { token: theirs })).status).toBe(200)
  const payload = { permissions: ['tickets.write'] }
  const { body } = await ask(first, `PATCH ${address}/${role.id}`, { token, headers: version, payload })
  expect(body.permissions).toEqual(['tickets.read', 'tickets.write'])
  expect((await ask(first, 'GET /api/v1/staff/people', { token: theirs })).status).toBe(403)
  const [entry] = await first.db.select().from(audit).where(eq(audit.objectId, role.id))
  expect(entry).toMatchObject({ act: 'role.changed', reason: '+tickets.write -people.read -people.write' })
})

test('412, 428: edited by version', async () => {
  const { id } = await makeRole(first.db)
  const edit = (headers: Record<string, string>) => ask(first, `PATCH ${address}/${id}`, { token, headers, payload: { name: 'Neu' } })
  expect([(await edit({})).status, (await edit({ 'if-match': '"v9"' })).status]).toEqual([428, 412])
})

test('409: the administrator’s role stays, and ready-made ones keep their names and are not deleted', async () => {
  const administrator = await roleId(first.db, 'administrator')
  const clerk = await roleId(first.db, 'clerk')
  const answers = [
    await ask(first, `PATCH ${address}/${administrator}`, { token, headers: version, payload: { permissions: [] } }),
    await ask(first, `DELETE ${address}/${administrator}`, { token }),
    await ask(first, `PATCH ${address}/${clerk}`, { token, headers: version, payload: { name: 'Anders' } }),
    await ask(first, `DELETE ${address}/${clerk}`, { token }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'role_fixed']))
})

test('409: a role that somebody has is not deleted; one of those who left is', async () => {
  const role = await makeRole(first.db)
  const { id: staffId } = await makeStaffMember(first.db, { roleId: role.id })
  const { status, body } = await ask(first, `DELETE ${address}/${role.id}`, { token })
  expect([status, body.code]).toEqual([409, 'role_in_use'])
  await first.asAdmin(`update staff_members set left_at = now() where id = '${staffId}'`)
  expect((await ask(first, `DELETE ${address}/${role.id}`, { token })).status).toBe(204)
  expect((await ask(first, `GET ${address}/${role.id}`, { token })).status).toBe(404)
})

test('403: nobody grants what they do not hold, and nobody takes it either', async () => {
  const { role, token: theirs } = await keeper()
  const answers = [
    await ask(first, `POST ${address}`, { token: theirs, payload: { name: 'Mehr', permissions: ['people.read'] } }),
    await ask(first, `PATCH ${address}/${role.id}`, { token: theirs, headers: version, payload: { permissions: [...permissions] } }),
    await ask(first, `PATCH ${address}/${(await makeRole(first.db, { permissions: ['people.read'] })).id}`, {
      token: theirs,
      headers: version,
      payload: { permissions: [] },
    }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, 'beyond_own_rights']))
  expect((await ask(first, `POST ${address}`, { token: theirs, payload: { name: 'Gleich', permissions: ['tickets.read'] } })).status).toBe(
    201,
  )
})

test('400, 401: a permission that does not exist, and nobody', async () => {
  expect((await ask(first, `POST ${address}`, { token, payload: { name: 'X', permissions: ['all.write'] } })).status).toBe(400)
  expect((await ask(first, `GET ${address}`)).status).toBe(401)
})
