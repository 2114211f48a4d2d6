import { accounts, sessions } from '@treppenhaus/db/schema/accounts'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { makeAccount, makeSettings } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { consume, write } from '../test-consume.ts'
import { tellStory } from '../test-story.ts'

const { first } = await testOrganizations()
const { db } = first
await makeSettings(db)
const story = await tellStory(first)
const requested = story.payloads['account.email-change-requested.v1']
const { emailChangeId } = requested
const change = (await db.select().from(emailChanges).where(eq(emailChanges.id, emailChangeId)))[0]!

test('each address gets the link of its own side, and no message has it stored', async () => {
  const messages = await consume(first, 'account.email-change-requested.v1', requested)
  const written = await Promise.all(messages.map(async (message) => ({ message, email: (await write(first, message)).email! })))
  for (const { message, email } of written) {
    const side = message.template === 'email-change-old' ? 'old' : 'new'
    const secret = first.deriveSecret(`email-change-${side}`, emailChangeId)
    expect(email.to).toContain(side === 'old' ? change.oldEmail! : change.newEmail)
    expect(email.text).toContain(`https://portal.example/portal/email-change#${secret}`)
    expect(JSON.stringify(message)).not.toContain(secret)
  }
  expect(written).toHaveLength(2)
})

test('an address that is somebody else’s: they hear of it, without a link and without the name of the account', async () => {
  const other = await makeAccount(db, { audience: 'portal', login: change.newEmail, displayName: 'Olaf Brandt', locale: 'en' })
  const messages = await consume(first, 'account.email-change-requested.v1', requested)
  expect(messages.map(({ template }) => template).sort()).toEqual(['email-change-old', 'email-change-taken'])
  const taken = messages.find(({ template }) => template === 'email-change-taken')!
  expect(taken).toMatchObject({ recipientId: other.personId, address: change.newEmail, locale: 'en' })
  const { email } = await write(first, taken)
  expect(email!.text).not.toContain('email-change#')
  expect(email!.text).not.toContain(story.reporterAccount.login)
  await db.delete(accounts).where(eq(accounts.id, other.id))
})

test('an account without an address: the new one alone is asked', async () => {
  await db.update(emailChanges).set({ oldEmail: null, oldSecretHash: null }).where(eq(emailChanges.id, emailChangeId))
  const messages = await consume(first, 'account.email-change-requested.v1', requested)
  expect(messages.map(({ template }) => template)).toEqual(['email-change-new'])
  expect(await consume(first, 'account.email-changed.v1', { emailChangeId })).toEqual([])
})

test.each([
  ['de', { country: 'US' }, 'Firefox auf Linux', 'Vereinigte Staaten'],
  ['en', { country: 'US' }, 'Firefox on Linux', 'United States'],
  ['de', { country: null, network: '192.168.178.0/24' }, 'Firefox auf Linux', 'Netz zu Hause'],
  ['de', { country: null, network: '203.0.113.0/24', userAgent: 'curl/8' }, 'Gerät: unbekannt', 'Ort: unbekannt'],
] as const)('a new device is told in words (%s)', async (locale, values, device, place) => {
  const { sessionId, accountId } = story.payloads['account.new-device.v1']
  await db.update(accounts).set({ locale }).where(eq(accounts.id, accountId))
  await db.update(sessions).set(values).where(eq(sessions.id, sessionId))
  const [message] = await consume(first, 'account.new-device.v1', { accountId, sessionId })
  const { email } = await write(first, message!)
  expect(email!.text).toContain(device)
  expect(email!.text).toContain(place)
})

test.each(['totp_added', 'totp_removed', 'passkey_added', 'passkey_removed', 'recovery_codes_made', 'recovery_code_used'] as const)(
  '%s is told in words',
  async (change) => {
    const [message] = await consume(first, 'account.second-factor-changed.v1', { accountId: story.reporterAccount.id, change })
    const { email } = await write(first, message!)
    expect(email!.text).not.toContain('secondFactorChanged')
    expect(email!.text).not.toContain(change)
  },
)
