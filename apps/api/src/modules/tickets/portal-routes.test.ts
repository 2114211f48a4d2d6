import { makeAccount, makeFile, makePerson, makeTenancy, makeTopic, makeUnit } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const { db } = first
const staffToken = await logIn(first, await makeAccount(db))
const topic = await makeTopic(db)

async function resident() {
  const unit = await makeUnit(db)
  const person = await makePerson(db)
  await makeTenancy(db, { unitId: unit.id, personId: person.id })
  const account = await makeAccount(db, { personId: person.id })
  return { unit, person, account, token: await logIn(first, account) }
}
const report = (unitId: string, overrides: object = {}) => ({
  kind: 'damage',
  topicId: topic.id,
  unitId,
  propertyId: null,
  place: 'unit',
  room: 'bath',
  urgency: 'high',
  description: 'Wasser tropft von der Decke im Bad. Seit heute Mittag.',
  availability: [],
  phone: null,
  keyAllowed: false,
  accessNote: '',
  householdVisible: false,
  fileIds: [],
  ...overrides,
})

test('201: a report has a number at once', async () => {
  const { unit, account, token } = await resident()
  const photo = await makeFile(db, { uploadedByAccountId: account.id })
  const answer = await ask(first, 'POST /api/v1/portal/tickets', { token, payload: report(unit.id, { fileIds: [photo.id] }) })
  expect(answer.body).toMatchObject({ number: expect.stringMatching(/^\d{4}-\d{6}$/), title: 'Wasser tropft von der Decke im Bad' })
  const list = await ask(first, 'GET /api/v1/portal/tickets', { token })
  expect(list.body).toMatchObject({ items: [{ id: answer.body.id }] })
  const inbox = await ask(first, 'GET /api/v1/staff/tickets?limit=1', { token: staffToken })
  console.log(inbox.body)
  const counts = await ask(first, 'GET /api/v1/staff/tickets/counts', { token: staffToken })
  console.log(counts.body)
  const read = await ask(first, `GET /api/v1/staff/tickets/${answer.body.id}`, { token: staffToken })
  console.log(JSON.stringify(read.body, null, 1))
  const accepted = await ask(first, `POST /api/v1/staff/tickets/${answer.body.id}/accept`, { token: staffToken, payload: {}, headers: {'idempotency-key': 'x'} })
  console.log(accepted.status, JSON.stringify(accepted.body.timeline, null, 1))
  const own = await ask(first, `GET /api/v1/portal/tickets/${answer.body.id}`, { token })
  console.log(JSON.stringify(own.body, null, 1))
  const seen = await ask(first, `POST /api/v1/staff/tickets/seen`, { token: staffToken })
  console.log(JSON.stringify(seen.body))
})
