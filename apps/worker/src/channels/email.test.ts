import { startSmtpSink } from '@treppenhaus/testing/smtp-sink'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { EmailMessage } from './channel.ts'
import { emailChannel } from './email.ts'

const sink = await startSmtpSink()
const channel = emailChannel({ url: sink.url, from: 'meldungen@verwaltung.example', parallel: 2 })
afterAll(async () => {
  channel.close()
  await sink.close()
})
beforeEach(() => {
  sink.mails.length = 0
  sink.behave({ refuse: null, delayMs: 0 })
})

const message: EmailMessage = {
  key: '7d1a4f5e-0000-4000-8000-000000000001',
  organization: 'demo',
  senderName: 'Brückner Hausverwaltung',
  to: 'anna@example.com',
  toName: 'Anna Wiśniewska',
  createdAt: new Date(),
  subject: 'Ihr Termin steht',
  html: '<p>Guten Tag</p>',
  text: 'Guten Tag',
  replyTo: 'post@brueckner.example',
  settingsUrl: null,
}
const headersOf = (name: string) => sink.mails[0]?.headers.filter(({ key }) => key === name).map(({ value }) => value)

test('a mail has what it needs: its own id, a date, both bodies, and a note to answering machines', async () => {
  expect(await channel.send(message)).toEqual({ state: 'sent' })
  expect(sink.mails).toMatchObject([
    {
      envelope: { from: 'meldungen@verwaltung.example', to: ['anna@example.com'] },
      messageId: '<7d1a4f5e-0000-4000-8000-000000000001@verwaltung.example>',
      subject: 'Ihr Termin steht',
      text: expect.stringContaining('Guten Tag'),
      html: expect.stringContaining('<p>Guten Tag</p>'),
    },
  ])
  expect(headersOf('auto-submitted')).toEqual(['auto-generated'])
  expect(headersOf('date')).toHaveLength(1)
  expect(headersOf('reply-to')?.[0]).toContain('post@brueckner.example')
})

test('line breaks in names and subject add no header and no recipient', async () => {
  const evil = 'Anna\r\nBcc: victim@example.com\r\nX-Evil: 1\u2028'
  await channel.send({ ...message, subject: evil, toName: evil, senderName: evil, replyTo: 'a@example.com\r\nBcc: victim@example.com' })
  const [mail] = sink.mails
  expect(mail?.envelope.to).toEqual(['anna@example.com'])
  const names = mail?.headers.map(({ key }) => key)
  expect(names).not.toContain('bcc')
  expect(names).not.toContain('x-evil')
  expect(names).not.toContain('reply-to')
})

test.each([
  'a@x.example,b@y.example',
  'a@x.example b@y.example',
  '<a@x.example>',
  'a@x.example\r\nRCPT TO:<b@y.example>',
  '"a b"@x.example',
  '',
])('no mail goes to %j', async (to) => {
  expect(await channel.send({ ...message, to })).toEqual({ state: 'failed', error: 'address_invalid', final: true })
  expect(sink.mails).toEqual([])
})

test('a refusal of the recipient is final, one for now is not', async () => {
  sink.behave({ refuse: 550 })
  expect(await channel.send(message)).toEqual({ state: 'failed', error: 'smtp_550', final: true })
  sink.behave({ refuse: 451 })
  expect(await channel.send(message)).toEqual({ state: 'failed', error: 'smtp_451', final: false })
})

test('a mail server that is away is asked again later', async () => {
  const away = emailChannel({ url: 'smtp://127.0.0.1:1', from: 'meldungen@verwaltung.example', parallel: 1 })
  expect(await away.send(message)).toEqual({ state: 'failed', error: 'not_reachable', final: false })
  away.close()
})

test('a mail that can be switched off says where', async () => {
  await channel.send(message)
  expect(headersOf('list-unsubscribe')).toEqual([])
  sink.mails.length = 0
  await channel.send({ ...message, settingsUrl: 'https://portal.example/portal/me/notifications' })
  expect(headersOf('list-unsubscribe')).toEqual(['<https://portal.example/portal/me/notifications>'])
})
