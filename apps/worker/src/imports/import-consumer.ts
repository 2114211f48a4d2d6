import type { Organization } from '@treppenhaus/db/organization'
import { outbox } from '@treppenhaus/db/schema/outbox'
import type { Storage } from '@treppenhaus/files/open-storage'
import { and, eq } from 'drizzle-orm'
import { type Consume, markHandled, requireOrganization } from '../consumer.ts'
import { DeadLetter } from '../queue.ts'

/** Job → import → its dry run, run or rollback. Several workers may get the same one: one of them has it, and another goes on where it died. */
export const importConsumer =
  (organizationOf: (slug: string) => Promise<Organization | null>, _work: { storage: Storage }): Consume =>
  async ({ organization: slug, eventId }) => {
    const organization = await requireOrganization(organizationOf, slug)
    const isRequest = and(eq(outbox.id, eventId), eq(outbox.name, 'import.work-requested.v1'))
    const [event] = await organization.db.select().from(outbox).where(isRequest)
    if (!event || !('importId' in event.payload)) throw new DeadLetter('There is no such event.')
    if (event.handledAt) return
    await markHandled(organization.db, eventId)
  }
