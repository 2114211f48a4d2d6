import type { Organization } from '@treppenhaus/db/organization'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { and, eq } from 'drizzle-orm'
import { type Consume, markHandled, requireOrganization } from './consumer.ts'
import { type FileWork, processFile } from './photos/process-file.ts'
import { DeadLetter } from './queue.ts'

/** Job → uploaded file → what is kept of it. Nobody is written to; the page shows it. */
export const fileConsumer =
  (organizationOf: (slug: string) => Promise<Organization | null>, work: FileWork): Consume =>
  async ({ organization: slug, eventId }) => {
    const organization = await requireOrganization(organizationOf, slug)
    const isUpload = and(eq(outbox.id, eventId), eq(outbox.name, 'file.uploaded.v1'))
    const [event] = await organization.db.select().from(outbox).where(isUpload)
    if (!event) throw new DeadLetter('There is no such event.')
    if (event.handledAt) return
    if ('fileId' in event.payload) await processFile(work, organization, event.payload.fileId)
    await markHandled(organization.db, eventId)
  }
