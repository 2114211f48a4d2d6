import { makeAccount, makeStaffMember } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()

test('200: the colleagues who work here today, oneself marked', async () => {
  const me = await makeStaffMember(first.db, { firstName: 'Jana', lastName: 'Abt' })
  await makeStaffMember(first.db, { firstName: 'Murat', lastName: 'Zorn' })
  await makeStaffMember(first.db, { lastName: 'Gegangen', leftAt: new Date() })
  const token = await logIn(first, await makeAccount(first.db, { staffId: me.id }))
  const { body } = await ask(first, 'GET /api/v1/staff/staff-members', { token })
  expect(body.items).toMatchObject([
    { name: 'Jana Abt', mine: true, openTickets: 0 },
    { name: 'Murat Zorn', mine: false },
  ])
})

test('401: without a log-in', async () => {
  expect((await ask(first, 'GET /api/v1/staff/staff-members')).status).toBe(401)
})
