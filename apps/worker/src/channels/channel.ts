import type { DeliveryChannel as ChannelName } from '@treppenhaus/domain/notifications'

/** What every channel is given. `key` is the same at every try: the Message-ID of an e-mail, the idempotency key of a provider. */
type Outgoing = {
  key: string
  /** The slug. */
  organization: string
  /** Shown as the sender. */
  senderName: string
  to: string
  /** When the message was decided on; it does not change with the tries. */
  createdAt: Date
}

export type EmailMessage = Outgoing & {
  toName: string
  subject: string
  html: string
  text: string
  /** Where an answer goes; null: nowhere. */
  replyTo: string | null
  /** The page on which such e-mails are switched off; null: this one comes in any case. */
  settingsUrl: string | null
}
export type SmsMessage = Outgoing & { text: string }
/** `text` says what stands on the page. */
export type FaxMessage = Outgoing & { subject: string; text: string; pdf: Buffer }

/** To one browser; `to` is the address of its push service. */
export type PushMessage = Outgoing & {
  p256dh: string
  auth: string
  title: string
  text: string
  /** The page it opens. */
  url: string
  /** It wakes a sleeping device. */
  urgent: boolean
}

export type MessageOf = { email: EmailMessage; sms: SmsMessage; fax: FaxMessage; push: PushMessage }

/**
 * `failed` with `final`: trying again cannot help. `unclear`: it may have gone out, and nobody can ask.
 * `error` is a short code for staff, never what the other side wrote.
 */
export type SendResult = { state: 'sent' } | { state: 'failed'; error: string; final: boolean } | { state: 'unclear'; error: string }

export type Channel<M> = {
  /** Whether a message that may have gone out already can be handed over again under the same key. */
  repeatable: boolean
  /** Messages under way at a time, over all organizations. */
  parallel: number
  /** Never throws for what a mail server or provider does. Takes less than the claim of a delivery. */
  send: (message: M) => Promise<SendResult>
  close: () => void
}

export type Channels = { [N in ChannelName]: Channel<MessageOf[N]> }

export const sent: SendResult = { state: 'sent' }
export const failed = (error: string, final = false): SendResult => ({ state: 'failed', error, final })
export const unclear = (error: string): SendResult => ({ state: 'unclear', error })
