import { type Audience, channels } from './master-data.ts'
import { endOfQuiet, type QuietHours } from './quiet-hours.ts'

/** What messages are about, as people choose it. */
export const notificationTopics = [
  'ticket_progress',
  'ticket_messages',
  'appointments',
  'tenants',
  'emergencies',
  'assignments',
  'order_reports',
  'orders',
  'order_changes',
  'imports',
  'security',
  'legal_notices',
] as const
export type NotificationTopic = (typeof notificationTopics)[number]

export const notificationChannels = ['email', 'sms', 'push'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

/** How a message leaves the house. */
export const deliveryChannels = [...channels, 'push'] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]

/** `daily` and `weekly` collect for one e-mail; SMS and push know only now or never. */
export const timings = ['off', 'at_once', 'daily', 'weekly'] as const
export type Timing = (typeof timings)[number]

export const topicsOf: Record<Audience, readonly NotificationTopic[]> = {
  portal: ['ticket_progress', 'ticket_messages', 'appointments', 'tenants', 'legal_notices', 'security'],
  staff: ['emergencies', 'assignments', 'ticket_messages', 'order_reports', 'tenants', 'imports', 'security'],
  contractor: ['orders', 'order_changes', 'security'],
}

/** By e-mail, at once, whatever was chosen: the law or the account's safety asks for it, or an order could not be sent. */
export const compulsoryTopics: readonly NotificationTopic[] = ['legal_notices', 'security', 'orders']

/** Quiet hours end where waiting could cost more than sleep. */
const wakingTopics: readonly NotificationTopic[] = ['emergencies', 'security', 'legal_notices']

/** What can be chosen. An emergency that waits for a digest would be none. */
export function timingsOf(topic: NotificationTopic, channel: NotificationChannel): readonly Timing[] {
  if (channel !== 'email') return ['off', 'at_once']
  if (compulsoryTopics.includes(topic)) return ['at_once']
  return topic === 'emergencies' ? ['off', 'at_once'] : timings
}

/** Without a choice: e-mail at once, nothing else. */
export const defaultTiming = (channel: NotificationChannel): Timing => (channel === 'email' ? 'at_once' : 'off')

/** What counts: a choice, unless the topic is compulsory. */
export function timingOf(topic: NotificationTopic, channel: NotificationChannel, chosen: Timing | undefined): Timing {
  if (channel === 'email' && compulsoryTopics.includes(topic)) return 'at_once'
  return chosen ?? defaultTiming(channel)
}

/** When one message goes by each channel: an instant, collected for a digest, or not at all. */
export type Ways = { email: Date | 'daily' | 'weekly' | null; sms: Date | null; push: Date | null }

/** @param quiet of the account; null: no quiet hours */
export function waysOf(
  topic: NotificationTopic,
  chosen: Partial<Record<NotificationChannel, Timing>>,
  quiet: QuietHours | null,
  now: Date,
  timeZone: string,
): Ways {
  const later = () => (quiet === null || wakingTopics.includes(topic) ? now : endOfQuiet(quiet, now, timeZone))
  const short = (channel: 'sms' | 'push') => (timingOf(topic, channel, chosen[channel]) === 'at_once' ? later() : null)
  const email = timingOf(topic, 'email', chosen.email)
  const emailAt = () => (compulsoryTopics.includes(topic) ? now : later())
  return { email: email === 'at_once' ? emailAt() : email === 'off' ? null : email, sms: short('sms'), push: short('push') }
}
