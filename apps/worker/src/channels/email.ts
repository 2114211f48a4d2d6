import { createTransport } from 'nodemailer'
import { isEmailAddress, oneLine } from './address.ts'
import { type Channel, type EmailMessage, failed, type SendResult, sent } from './channel.ts'

export type EmailSettings = {
  /** smtp://user:password@host:port or smtps://… */
  url: string
  /** The address all organizations send from; their name stands before it. */
  from: string
  parallel: number
}

/** The host of the sender's address, which also ends each Message-ID. */
export const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** E-mail over SMTP. A message that may have gone out goes out again: its Message-ID is the same, so a mailbox shows it once. */
export function emailChannel({ url, from, parallel }: EmailSettings): Channel<EmailMessage> {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: parallel,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    repeatable: true,
    parallel,
    send: async (message) => {
      if (!isEmailAddress(message.to)) return failed('address_invalid', true)
      return transport.sendMail(mailOf(message, from)).then(() => sent, refusalOf)
    },
    close: () => transport.close(),
  }
}

const mailOf = (message: EmailMessage, from: string) => ({
  messageId: `<${message.key}@${hostOf(from)}>`,
  from: { name: oneLine(message.senderName), address: from },
  to: { name: oneLine(message.toName), address: message.to },
  ...(message.replyTo && isEmailAddress(message.replyTo)
    ? { replyTo: { name: oneLine(message.senderName), address: message.replyTo } }
    : {}),
  envelope: { from, to: [message.to] },
  subject: oneLine(message.subject),
  text: message.text,
  html: message.html,
  // Answering machines leave such a message alone, so no two of them talk to each other.
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(message.settingsUrl && { 'List-Unsubscribe': `<${message.settingsUrl}>` }),
  },
})

/** Only a refusal of this recipient or this message is final; a wrong password is ours to mend. */
function refusalOf(error: unknown): SendResult {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const status = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0
  if (status >= 400) return failed(`smtp_${status}`, status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
  return failed(code === 'ETIMEDOUT' ? 'timed_out' : 'not_reachable')
}
