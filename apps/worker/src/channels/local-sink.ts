import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DeliveryChannel as ChannelName } from '@treppenhaus/domain/notifications'
import { oneLine } from './address.ts'
import {
  type Channel,
  type Channels,
  type EmailMessage,
  failed,
  type FaxMessage,
  type PushMessage,
  type SmsMessage,
  sent,
} from './channel.ts'
import { hostOf } from './email.ts'

/** One file of the local outbox, which shows what would have gone out. */
export type SunkMessage = {
  id: string
  organization: string
  channel: ChannelName
  at: string
  to: string
  from: string
  subject: string | null
  html: string | null
  text: string
  messageId: string
  attachments: { name: string; mediaType: string; base64: string }[]
}

type Sink = { dataDir: string; from: string }

/** Writes messages to `DATA_DIR/outbox/<organization>/` in place of sending them. */
export const localSink = (sink: Sink): Channels => ({
  email: channel(sink, (message: EmailMessage) => ({
    channel: 'email',
    from: `${oneLine(message.senderName)} <${sink.from}>`,
    subject: oneLine(message.subject),
    html: message.html,
    text: message.text,
  })),
  sms: channel(sink, (message: SmsMessage) => ({ channel: 'sms', from: oneLine(message.senderName), text: message.text })),
  fax: channel(sink, (message: FaxMessage) => ({
    channel: 'fax',
    from: oneLine(message.senderName),
    subject: message.subject,
    text: message.text,
    attachments: [{ name: `${message.key}.pdf`, mediaType: 'application/pdf', base64: message.pdf.toString('base64') }],
  })),
  push: channel(sink, ({ senderName, title, text, url }: PushMessage) => ({
    channel: 'push',
    from: oneLine(senderName),
    subject: title,
    text: `${text}\n\n${url}`,
  })),
})

type Part = Pick<SunkMessage, 'channel' | 'from' | 'text'> & Partial<SunkMessage>

const channel = <M extends EmailMessage | SmsMessage | FaxMessage | PushMessage>(sink: Sink, part: (message: M) => Part): Channel<M> => ({
  repeatable: true, // the same message has the same file name
  parallel: 4,
  send: async (message) => {
    const { key, organization, to, createdAt } = message
    const at = createdAt.toISOString()
    const messageId = `<${key}@${hostOf(sink.from)}>`
    const file: SunkMessage = { id: key, organization, at, to, messageId, subject: null, html: null, attachments: [], ...part(message) }
    return writeAtomically(path.join(sink.dataDir, 'outbox', organization), `${at.replaceAll(':', '-')}-${key}.json`, file).then(
      () => sent,
      () => failed('disk'),
    )
  },
  close: () => {},
})

async function writeAtomically(folder: string, name: string, content: SunkMessage): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = path.join(folder, `.${name}.draft`)
  await writeFile(draft, JSON.stringify(content), { mode: 0o600 })
  await rename(draft, path.join(folder, name))
}
