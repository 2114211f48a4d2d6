import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { outbox } from '@treppenhaus/db/schema/outbox'
import type { EventName, Events } from '@treppenhaus/domain/events'
import type { TestOrganization } from '@treppenhaus/testing/organization'
import { asc, eq } from 'drizzle-orm'
import type { EmailMessage, FaxMessage, PushMessage, SmsMessage } from './channels/channel.ts'
import type { Delivery } from './claim.ts'
import { consumer } from './consumer.ts'
import { sender } from './send.ts'

/** Handles one event as the worker does. @returns the messages it made */
export async function consume<N extends EventName>(
  organization: TestOrganization,
  name: N,
  payload: Events[N],
  actorAccountId?: string,
): Promise<Delivery[]> {
  const { db, slug } = organization
  const [event] = await db
    .insert(outbox)
    .values({ name, payload, actorAccountId: actorAccountId ?? null })
    .returning()
  const eventId = event!.id
  await consumer({ organizationOf: async () => organization, kick: () => {} })({ organization: slug, eventId }, name)
  return db.select().from(deliveries).where(eq(deliveries.eventId, eventId)).orderBy(asc(deliveries.createdAt), asc(deliveries.template))
}

export type Written = { email?: EmailMessage; sms?: SmsMessage; fax?: FaxMessage; push?: PushMessage }

const hosts = { staff: 'https://verwaltung.example', portal: 'https://portal.example', contractor: 'https://handwerk.example' }

/** Writes a message as the worker does and keeps it instead of sending it. */
export async function write(organization: TestOrganization, delivery: Delivery): Promise<Written> {
  const written: Written = {}
  const keep = <M>(take: (message: M) => void) => ({
    repeatable: true,
    parallel: 1,
    close: () => {},
    send: async (message: M) => {
      take(message)
      return { state: 'sent' as const }
    },
  })
  const channels = {
    email: keep<EmailMessage>((message) => (written.email = message)),
    sms: keep<SmsMessage>((message) => (written.sms = message)),
    fax: keep<FaxMessage>((message) => (written.fax = message)),
    push: keep<PushMessage>((message) => (written.push = message)),
  }
  await sender({ channels, hostsOf: async () => hosts })(organization, delivery)
  return written
}
