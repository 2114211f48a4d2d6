import { audit } from '@treppenhaus/db/schema/audit'
import { identityProviders } from '@treppenhaus/db/schema/identity-providers'
import { makeSettings, makeStaffMember, roleId } from '@treppenhaus/testing/builders'
import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
await makeSettings(db, { name: 'Brückner Hausverwaltung' })
const { jana, murat, enter } = await testHouse(app, first)
const edit = (body: object) => jana.ask('PATCH', '/settings', body)

test('200: what the organization says of itself, to anybody at once, with the names of the fields in the audit log', async () => {
  const { status, body } = await edit({ phone: '0341 9009 0', imprintDe: 'Brückner GmbH\n\nLeipzig', email: '' })
  expect([status, body]).toMatchObject([200, { name: 'Brückner Hausverwaltung', phone: '0341 9009 0', email: '', providerAudiences: [] }])
  expect((await app.ask(first, 'GET /api/v1/public/organization')).body.imprint.de).toBe('Brückner GmbH\n\nLeipzig')
  const [last] = await db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
  expect(last).toMatchObject({ act: 'settings.changed', reason: expect.stringContaining('imprintDe') })
  expect(JSON.stringify(last)).not.toContain('Leipzig')
})

test('409: passwords cannot go where nothing else opens the door', async () => {
  const without = { passwordAudiences: ['staff', 'portal'] }
  expect(await edit(without)).toMatchObject({ status: 409, body: { code: 'no_other_sign_in', errors: [{ path: '/passwordAudiences' }] } })
  const provider = { audience: 'contractor', name: 'Konto', issuer: 'https://id.example', clientId: 'th' } as const
  await db.insert(identityProviders).values({ ...provider, enabled: false })
  expect((await edit(without)).status).toBe(409)
  await db.update(identityProviders).set({ enabled: true })
  expect(await edit(without)).toMatchObject({
    status: 200,
    body: { passwordAudiences: ['staff', 'portal'], providerAudiences: ['contractor'] },
  })
  expect((await edit({ passwordAudiences: ['staff', 'portal', 'contractor'] })).status).toBe(200)
})

test('400: an empty name, an unknown field, no address', async () => {
  expect((await edit({ name: ' ' })).status).toBe(400)
  expect((await edit({ slug: 'x' })).status).toBe(400)
  expect((await edit({ email: 'nobody' })).status).toBe(400)
})

test('403: who may only read changes nothing', async () => {
  const { id } = await makeStaffMember(db, { roleId: await roleId(db, 'management') })
  const manager = await enter({ staffId: id })
  expect((await manager.ask('GET', '/settings')).status).toBe(200)
  expect((await manager.ask('PATCH', '/settings', { name: 'X' })).status).toBe(403)
})

test('a second step for the team is asked for at once, of those who are logged in too', async () => {
  expect((await murat.ask('GET', '/properties')).status).toBe(200)
  expect((await edit({ staffSecondFactor: true })).body.staffSecondFactor).toBe(true)
  expect((await murat.ask('GET', '/properties')).status).toBeGreaterThanOrEqual(401)
})
