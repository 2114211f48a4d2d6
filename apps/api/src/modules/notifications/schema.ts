import { locales } from '@treppenhaus/domain/master-data'
import { notificationChannels, notificationTopics, timings } from '@treppenhaus/domain/notifications'
import { type Static, Type } from 'typebox'
import { body, filledText, instant, nullable, ref, uuid } from '../../plugins/contract.ts'

const timing = () => Type.Enum([...timings])
/** `22:00` */
const clock = () => Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** `choices` is what counts: SMS is off without a number, push without a browser. `timings` is what can be chosen by e-mail. */
export const NotificationTopicRow = Type.Object(
  {
    topic: Type.Enum([...notificationTopics]),
    /** By e-mail it comes in any case. */
    compulsory: Type.Boolean(),
    timings: Type.Array(timing()),
    choices: Type.Object({ email: timing(), sms: timing(), push: timing() }),
  },
  { $id: 'NotificationTopicRow' },
)

export const PushSubscription = Type.Object(
  {
    id: uuid(),
    userAgent: Type.String(),
    createdAt: instant(),
    lastUsedAt: nullable(instant()),
    /** SHA-256 of the endpoint, hexadecimal: a browser finds its own by it. */
    endpointHash: Type.String(),
  },
  { $id: 'PushSubscription' },
)

export const Notifications = Type.Object(
  {
    /** Those that can concern the account: whoever owns nothing has no tenants. */
    topics: Type.Array(ref(NotificationTopicRow)),
    /** Where e-mails go; null: nowhere. */
    email: nullable(Type.String()),
    mobile: nullable(Type.String()),
    quietFrom: nullable(clock()),
    quietTo: nullable(clock()),
    /** The organization's time zone. */
    timeZone: Type.String(),
    digest: Type.Object({ dailyAt: clock(), weeklyAt: clock(), /** 1 is Monday. */ weeklyOn: Type.Integer() }),
    /** The public VAPID key to subscribe with. */
    pushKey: Type.String(),
    subscriptions: Type.Array(ref(PushSubscription)),
  },
  { $id: 'Notifications' },
)

/** Word for word as it was shown to whoever agreed. */
const agreed = { wording: filledText(2_000), locale: Type.Enum([...locales]) }

/** What is given is changed; `mobile: null` takes back the consent to SMS. Both quiet hours come together. */
export const EditNotificationsBody = body('EditNotificationsBody', {
  choices: Type.Optional(
    Type.Array(
      Type.Object(
        { topic: Type.Enum([...notificationTopics]), channel: Type.Enum([...notificationChannels]), timing: timing() },
        { additionalProperties: false },
      ),
      { maxItems: 60 },
    ),
  ),
  quiet: Type.Optional(nullable(Type.Object({ from: clock(), to: clock() }, { additionalProperties: false }))),
  mobile: Type.Optional(nullable(Type.Object({ number: filledText(40), ...agreed }, { additionalProperties: false }))),
})
export type EditNotifications = Static<typeof EditNotificationsBody>

const key = (bytes: 16 | 65) => Type.String({ pattern: bytes === 65 ? '^B[A-Za-z0-9_-]{86}=?$' : '^[A-Za-z0-9_-]{22}={0,2}$' })

/** As the browser's `PushSubscription.toJSON()` has it. */
export const SubscribePushBody = body('SubscribePushBody', {
  endpoint: Type.String({ minLength: 1, maxLength: 1_000, pattern: '^https?://[^\\s\\u0000]+$' }),
  keys: Type.Object({ p256dh: key(65), auth: key(16) }, { additionalProperties: false }),
  ...agreed,
})
export type SubscribePush = Static<typeof SubscribePushBody>

export const notificationSchemas = [NotificationTopicRow, PushSubscription, Notifications, EditNotificationsBody, SubscribePushBody]
