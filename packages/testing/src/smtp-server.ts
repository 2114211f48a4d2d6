import PostalMime, { type Address, type Email } from 'postal-mime'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as the server took it: what the envelope says, and what its headers and bodies say. */
export type ReceivedMail = {
  envelope: { from: string; to: string[] }
  /** Addresses of the To header. */
  to: string[]
  from: string
  subject: string
  messageId: string
  text: string
  html: string
  headers: { key: string; value: string }[]
  attachments: { name: string; mediaType: string; size: number }[]
  /** The whole message as it came. */
  raw: string
}

/** What the sink does with mails from now on. */
export type SmtpBehaviour = {
  /** Answers every recipient with this code (451 later, 550 never) instead of taking the mail. */
  refuse?: number | null
  /** Milliseconds between taking a mail and saying so. */
  delayMs?: number
}

/** A real SMTP server on a free port of 127.0.0.1, without log-in and TLS. `behaviour` may be changed while it runs. */
export async function runSmtpServer(behaviour: SmtpBehaviour, onMail: (mail: ReceivedMail) => void, port = 0) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      if (behaviour.refuse) done(Object.assign(new Error('Refused by the test'), { responseCode: behaviour.refuse }))
      else done()
    },
    onData: (stream, session, done) => {
      const taken = async () => {
        onMail(await toMail(await buffer(stream), session))
        await sleep(behaviour.delayMs ?? 0)
      }
      taken().then(() => done(), done)
    },
  })
  server.on('error', () => {}) // a client that was killed in the middle is what these tests are about
  const listening = server.listen(port, '127.0.0.1')
  await new Promise((resolve, reject) => listening.once('listening', resolve).once('error', reject))
  const { port: bound } = listening.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  return { port: bound, close }
}

async function toMail(raw: Buffer, session: SMTPServerSession): Promise<ReceivedMail> {
  const mail: Email = await PostalMime.parse(raw)
  const { mailFrom, rcptTo } = session.envelope
  return {
    envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
    to: (mail.to ?? []).map(addressOf),
    from: mail.from ? addressOf(mail.from) : '',
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: mail.headers.map(({ key, value }) => ({ key, value })),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mediaType: mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
    raw: raw.toString('utf8'),
  }
}

const addressOf = ({ address }: Address): string => address ?? ''
