import { makeAccount, makeFile, makeTicket, makeTenancy } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from './test-app.ts'
import { testHouse } from './test-house.ts'
import { rows } from './test-rights-rows.ts'
import { statementsOf } from './test-statements.ts'

const app = await testApp()
const { first, second, ask, logIn } = app
const tokens = {
  staff: await logIn(first, await makeAccount(first.db)),
  portal: await logIn(first, await makeAccount(first.db, { audience: 'portal' })),
  contractor: await logIn(first, await makeAccount(first.db, { audience: 'contractor' })),
}

/** Every route that asks who is there, by the credential of its audience. */
const guarded = rows.flatMap(({ route, own }) => {
  const audience = (['staff', 'portal', 'contractor'] as const).find((name) => route.includes(`/api/v1/${name}/`))
  const isOpen = !own.includes('401') || own === '401x14' || route.includes('?')
  return audience && !isOpen ? [{ route, audience }] : []
})

test('a token of one organization asks another one’s database nothing, on no route, whatever its headers claim', async () => {
  expect(guarded.length).toBeGreaterThan(100)
  const claims = { 'x-organization': first.slug, 'x-tenant': first.slug, 'x-forwarded-host': first.host, forwarded: `host=${first.host}` }
  const statements = await statementsOf(second, async () => {
    for (const { route, audience } of guarded) {
      const address = route.replace(/:\w+/g, crypto.randomUUID())
      const { status } = await ask(second, address, {
        token: tokens[audience],
        headers: claims,
        ...(/^(POST|PUT|PATCH)/.test(route) && { payload: {} }),
      })
      expect([route, status]).toEqual([route, 401])
    }
  })
  expect(statements).toEqual([])
})

test('a token of one audience opens no route of another', async () => {
  for (const { route, audience } of guarded)
    for (const [other, token] of Object.entries(tokens))
      if (other !== audience) {
        const { status } = await ask(first, route.replace(/:\w+/g, crypto.randomUUID()), { token })
        expect([other, route, status]).toEqual([other, route, 401])
      }
})

test('the owner of a flat learns nothing of what its resident reported: neither words, photos, numbers, nor a telephone', async () => {
  const house = await testHouse(app, first, { managementType: 'condominium' })
  const owner = await house.enter({ audience: 'portal' })
  await first.asAdmin(
    `insert into ownerships (person_id, unit_id, starts_on) values ('${owner.account.personId}', '${house.unit.id}', '2020-01-01')`,
  )
  const canary = 'CANARY-of-the-resident'
  const ticket = await makeTicket(first.db, {
    ...{ propertyId: house.house.id, unitId: house.unit.id, reporterPersonId: house.person.id, topicId: house.topic.id },
    ...{ title: canary, description: canary, phone: '+49 171 7654321', householdVisible: true },
  })
  const photo = await makeFile(first.db, { ticketId: ticket.id, name: `${canary}.jpg` })
  const answers = []
  for (const path of [
    '/tickets',
    `/tickets?homeId=${house.unit.id}`,
    `/tickets/${ticket.id}`,
    `/files/${photo.id}`,
    '/homes',
    '/notifications',
    '/me',
  ])
    answers.push(await owner.ask('GET', path))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 200, 200, 200])
  expect(answers.slice(0, 2).map(({ body }) => body.items)).toEqual([[], []])
  expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/CANARY|7654321/)
})

test('a flatmate with whom a ticket is shared reads it, but not how to reach and enter', async () => {
  const house = await testHouse(app, first)
  const { personId } = await makeTenancy(first.db, { unitId: house.unit.id })
  const flatmate = await house.enter({ personId })
  const { id } = await makeTicket(first.db, {
    ...{ propertyId: house.house.id, unitId: house.unit.id, reporterPersonId: house.person.id, topicId: house.topic.id },
    ...{ phone: '+49 171 7654321', accessNote: 'Schlüssel unter der Matte', keyAllowed: true, householdVisible: true },
  })
  const { status, body } = await flatmate.ask('GET', `/tickets/${id}`)
  expect([status, body]).toMatchObject([200, { phone: null, accessNote: '', keyAllowed: false, availability: [], actions: [] }])
})
