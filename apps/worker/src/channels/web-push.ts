import type { VapidKeys } from '@treppenhaus/db/vapid'
import webPush from 'web-push'
import { type Channel, failed, type PushMessage, type SendResult, sent } from './channel.ts'
import { GuardError, postBytes } from './guarded-post.ts'

export type WebPushSettings = {
  keys: VapidKeys
  /** Whom a push service may write to about us. */
  contact: string
  /** Services that are no public ones are called too; for one machine alone. */
  anywhere: boolean
  parallel: number
}

/** Long enough for a telephone that is off over night, too short for news of last week. */
const KEPT_S = 24 * 3600

/** The browser has withdrawn it. */
export const SUBSCRIPTION_GONE = 'subscription_gone'

/** Web Push (RFC 8030), encrypted for one browser (RFC 8291). A repeated one takes the place of the first: its tag is the same. */
export const webPushChannel = ({ keys, contact, anywhere, parallel }: WebPushSettings): Channel<PushMessage> => ({
  repeatable: true,
  parallel,
  send: async ({ to, p256dh, auth, title, text, url, urgent, key }) => {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint: to, keys: { p256dh, auth } },
      JSON.stringify({ title, text, url, tag: key }),
      {
        TTL: KEPT_S,
        urgency: urgent ? 'high' : 'normal',
        topic: key.replaceAll('-', '').slice(0, 32),
        vapidDetails: { subject: `mailto:${contact}`, ...keys },
      },
    )
    return postBytes(to, headers, body ?? Buffer.alloc(0), anywhere).then(verdict, refusalOf)
  },
  close: () => {},
})

function verdict(status: number): SendResult {
  if (status >= 200 && status < 300) return sent
  if (status === 404 || status === 410) return failed(SUBSCRIPTION_GONE, true)
  const isForLater = status === 429 || status === 408 || status >= 500
  return failed(`http_${status}`, !isForLater)
}

const refusalOf = (error: unknown): SendResult =>
  error instanceof GuardError ? failed('address_not_allowed', true) : failed('not_reachable')
