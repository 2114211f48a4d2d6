import { vapidKeys } from '@treppenhaus/db/vapid'
import { type Channel, type Channels, failed } from './channel.ts'
import { emailChannel } from './email.ts'
import { faxChannel } from './fax.ts'
import type { HttpProviderSettings } from './http-provider.ts'
import { localSink } from './local-sink.ts'
import { smsChannel } from './sms.ts'
import { webPushChannel } from './web-push.ts'

export type ChannelSettings = {
  mode: 'embedded' | 'production'
  dataDir: string
  mailFrom: string
  smtpUrl: string | null
  sms: HttpProviderSettings | null
  fax: HttpProviderSettings | null
  webPush: 'outbox' | 'send' | 'send_anywhere'
  appKey: string
}

const EMAILS_AT_A_TIME = 16
const PAID_AT_A_TIME = 4
const PUSHES_AT_A_TIME = 16

/** Each channel by what is configured; without that the local outbox in embedded mode, and a refusal that staff can read in production. */
export function openChannels({ mode, dataDir, mailFrom, smtpUrl, sms, fax, webPush, appKey }: ChannelSettings): Channels {
  const local = mode === 'embedded' ? localSink({ dataDir, from: mailFrom }) : null
  return {
    email: smtpUrl ? emailChannel({ url: smtpUrl, from: mailFrom, parallel: EMAILS_AT_A_TIME }) : (local?.email ?? missing),
    sms: sms ? smsChannel(sms, PAID_AT_A_TIME) : (local?.sms ?? missing),
    fax: fax ? faxChannel(fax, PAID_AT_A_TIME) : (local?.fax ?? missing),
    push:
      webPush === 'outbox'
        ? (local?.push ?? missing)
        : webPushChannel({ keys: vapidKeys(appKey), contact: mailFrom, anywhere: webPush === 'send_anywhere', parallel: PUSHES_AT_A_TIME }),
  }
}

const missing: Channel<unknown> = {
  repeatable: true,
  parallel: 1,
  send: async () => failed('channel_not_configured'),
  close: () => {},
}
