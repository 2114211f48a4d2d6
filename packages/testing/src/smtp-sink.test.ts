import nodemailer from 'nodemailer'
import { afterEach, describe, expect, test } from 'vitest'
import { type SmtpSink, startSmtpSink, startSmtpSinkProcess } from './smtp-sink.ts'

const mail = {
  from: 'post@linde.example',
  to: 'Ayşe Yılmaz <ayse@example.com>',
  subject: 'Ihre Meldung 2026-000123',
  text: 'Wir haben Ihre Meldung.',
  html: '<p>Wir haben Ihre Meldung.</p>',
  messageId: '<one@linde.example>',
}

describe.each([
  ['in this process', startSmtpSink],
  ['in its own process', startSmtpSinkProcess],
])('a mail sink %s', (_name, start) => {
  let sink: SmtpSink
  afterEach(() => sink.close())

  test('takes a mail and shows what is in it', async () => {
    sink = await start()
    await nodemailer.createTransport(sink.url).sendMail(mail)
    expect(await sink.waitFor(({ subject }) => subject === mail.subject)).toMatchObject({
      envelope: { from: 'post@linde.example', to: ['ayse@example.com'] },
      to: ['ayse@example.com'],
      messageId: '<one@linde.example>',
      text: expect.stringContaining('Wir haben'),
      html: expect.stringContaining('<p>Wir haben'),
    })
    await expect(sink.waitFor(({ subject }) => subject === 'Another', 50)).rejects.toThrow(/Ihre Meldung 2026-000123 → ayse@example.com/)
  })

  test('refuses until it is told to take again', async () => {
    sink = await start()
    const transport = nodemailer.createTransport(sink.url)
    sink.behave({ refuse: 451 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(transport.sendMail(mail)).rejects.toMatchObject({ responseCode: 451 })
    sink.behave({ refuse: null })
    await new Promise((resolve) => setTimeout(resolve, 50))
    await transport.sendMail(mail)
    expect(await sink.waitFor()).toMatchObject({ subject: mail.subject })
    expect(sink.mails).toHaveLength(1)
  })

  test('has the mail before it says so when it answers late', async () => {
    sink = await start()
    sink.behave({ delayMs: 500 })
    await new Promise((resolve) => setTimeout(resolve, 50))
    let answered = false
    const sent = nodemailer
      .createTransport(sink.url)
      .sendMail(mail)
      .then(() => (answered = true))
    await sink.waitFor()
    expect(answered).toBe(false)
    await sent
  })
})
