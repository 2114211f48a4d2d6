import { append } from '@treppenhaus/db/outbox'
import { digestItems, notificationChoices } from '@treppenhaus/db/schema/notifications'
import { transaction } from '@treppenhaus/db/transaction'
import { makeAccount, makePerson, makeSettings, makeTicket } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { testQueueUrl } from '@treppenhaus/testing/server'
import { startSmtpSink } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { afterAll, expect, test } from 'vitest'
import { migrateQueue } from './queue.ts'
import { callDigests } from './schedules/call-digests.ts'
import { runWorker } from './test-worker.ts'

const organizations = await testOrganizations()
const { first } = organizations
const { db } = first
await makeSettings(db)
const sink = await startSmtpSink()
const queue = { postgresUrl: await testQueueUrl() }
await migrateQueue(queue)
const workers = [await runWorker(organizations, queue, { smtpUrl: sink.url }), await runWorker(organizations, queue, { smtpUrl: sink.url })]
afterAll(async () => {
  await Promise.all(workers.map((one) => one.stop()))
  await sink.close()
})

test('two workers, many events, one digest over a mail server', async () => {
  const person = await makePerson(db)
  const { id: accountId } = await makeAccount(db, { personId: person.id })
  await db.insert(notificationChoices).values({ accountId, topic: 'ticket_progress', channel: 'email', timing: 'daily' })
  const reports = await Promise.all([1, 2, 3].map(() => makeTicket(db, { reporterPersonId: person.id })))
  for (const { id: ticketId } of reports) await transaction(first, (tx) => append(tx, 'ticket.accepted.v1', { ticketId }))
  await until(async () => (await db.$count(digestItems)) === 3, 20_000)
  expect(sink.mails).toHaveLength(0)
  const tomorrow = new Date(Date.now() + 26 * 3_600_000)
  await Promise.all([callDigests(first, tomorrow), callDigests(first, tomorrow)])
  await until(() => sink.mails.length > 0, 20_000)
  await callDigests(first, tomorrow)
  await transaction(first, (tx) => append(tx, 'account.password-changed.v1', { accountId }))
  await until(() => sink.mails.length > 1, 20_000)
  const [digest, security, ...others] = sink.mails
  expect(others).toEqual([])
  expect(digest?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toMatch(/^<https:\/\/.*\/portal\/me\/notifications>$/)
  expect(security?.headers.find(({ key }) => key === 'list-unsubscribe')).toBeUndefined()
})
