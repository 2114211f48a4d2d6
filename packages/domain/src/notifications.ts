import type { Audience } from './master-data.ts'

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
  'security',
  'legal_notices',
] as const
export type NotificationTopic = (typeof notificationTopics)[number]

export const notificationChannels = ['email', 'sms', 'push'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

/** `daily` and `weekly` collect for one e-mail; SMS and push know only now or never. */
export const timings = ['off', 'at_once', 'daily', 'weekly'] as const
export type Timing = (typeof timings)[number]

export const topicsOf: Record<Audience, readonly NotificationTopic[]> = {
  portal: ['ticket_progress', 'ticket_messages', 'appointments', 'tenants', 'legal_notices', 'security'],
  staff: ['emergencies', 'assignments', 'ticket_messages', 'order_reports', 'tenants', 'security'],
  contractor: ['orders', 'order_changes', 'security'],
}

/** By e-mail, at once, whatever was chosen: the law or the account's safety asks for it, or an order could not be sent. */
export const compulsoryTopics: readonly NotificationTopic[] = ['legal_notices', 'security', 'orders']

/** Without a choice: e-mail at once, nothing else. */
export const defaultTiming = (channel: NotificationChannel): Timing => (channel === 'email' ? 'at_once' : 'off')

/** What counts: a choice, unless the topic is compulsory. */
export function timingOf(topic: NotificationTopic, channel: NotificationChannel, chosen: Timing | undefined): Timing {
  if (channel === 'email' && compulsoryTopics.includes(topic)) return 'at_once'
  return chosen ?? defaultTiming(channel)
}
