import type { Organization } from '@treppenhaus/db/organization'
import { pushSubscriptions } from '@treppenhaus/db/schema/notifications'
import { eq, sql } from 'drizzle-orm'
import { type Channel, failed, type PushMessage, type SendResult } from './channels/channel.ts'
import { SUBSCRIPTION_GONE } from './channels/web-push.ts'
import type { Delivery } from './claim.ts'
import { type Content, plainPage, withoutMarks } from './templates/content.ts'

type Shared = Pick<PushMessage, 'key' | 'createdAt' | 'organization' | 'senderName'>

/** What a browser shows, handed to the push service of one subscription; one that its browser has withdrawn is forgotten. */
export async function pushTo(
  channel: Channel<PushMessage>,
  { db }: Organization,
  { address: id, template }: Delivery,
  content: Content,
  shared: Shared,
): Promise<SendResult> {
  const [subscription] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, id))
  const url = plainPage(content)
  if (!subscription || !url) return failed(SUBSCRIPTION_GONE, true)
  const { endpoint: to, p256dh, auth } = subscription
  const urgent = template === 'staff-emergency'
  const result = await channel.send({
    ...shared,
    to,
    p256dh,
    auth,
    title: content.heading,
    text: content.subject === content.heading ? '' : withoutMarks(content.subject),
    url,
    urgent,
  })
  const own = eq(pushSubscriptions.id, id)
  if (result.state === 'failed' && result.error === SUBSCRIPTION_GONE) await db.delete(pushSubscriptions).where(own)
  if (result.state === 'sent')
    await db
      .update(pushSubscriptions)
      .set({ lastUsedAt: sql`now()` })
      .where(own)
  return result
}
