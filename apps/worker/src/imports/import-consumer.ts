import type { Organization } from '@treppenhaus/db/organization'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { and, eq } from 'drizzle-orm'
import { type Consume, markHandled, requireOrganization } from '../consumer.ts'
import { DeadLetter } from '../queue.ts'
import { failImport } from './fail-import.ts'
import { type ImportTools, workOffImport } from './work-off-import.ts'

/** After so many tries a person has to look at it. */
const MOST_ATTEMPTS = 8

/** Job → import → its dry run, run or rollback. Several workers may get the same one: one of them has it, and another goes on where it died. */
export const importConsumer =
  (organizationOf: (slug: string) => Promise<Organization | null>, tools: ImportTools): Consume =>
  async ({ organization: slug, eventId }) => {
    const organization = await requireOrganization(organizationOf, slug)
    const isRequest = and(eq(outbox.id, eventId), eq(outbox.name, 'import.work-requested.v1'))
    const [event] = await organization.db.select().from(outbox).where(isRequest)
    if (!event || !('importId' in event.payload && 'work' in event.payload)) throw new DeadLetter('There is no such event.')
    if (event.handledAt) return
    const { importId, work } = event.payload
    try {
      if (await workOffImport(tools, organization, importId, work)) await markHandled(organization.db, eventId)
    } catch (error) {
      if (event.attempts < MOST_ATTEMPTS) throw error
      await failImport(organization, importId)
      await markHandled(organization.db, eventId)
      throw error
    }
  }
