import type { Organization } from '@treppenhaus/db/organization'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { and, eq } from 'drizzle-orm'
import { type Consume, markHandled, requireOrganization } from '../consumer.ts'
import { DeadLetter } from '../queue.ts'
import { failSeries, type SeriesWork, workOffSeries } from './work-off-series.ts'

/** After so many tries a person has to look at it. */
const MOST_ATTEMPTS = 8

/** Job → series → its invitations. Several workers may get the same one: one of them has it, and another goes on where it died. */
export const seriesConsumer =
  (organizationOf: (slug: string) => Promise<Organization | null>, work: SeriesWork): Consume =>
  async ({ organization: slug, eventId }) => {
    const organization = await requireOrganization(organizationOf, slug)
    const isRequest = and(eq(outbox.id, eventId), eq(outbox.name, 'invitation-series.requested.v1'))
    const [event] = await organization.db.select().from(outbox).where(isRequest)
    if (!event || !('seriesId' in event.payload)) throw new DeadLetter('There is no such event.')
    if (event.handledAt) return
    const { seriesId } = event.payload
    try {
      if (await workOffSeries(work, organization, seriesId)) await markHandled(organization.db, eventId)
    } catch (error) {
      if (event.attempts < MOST_ATTEMPTS) throw error
      await failSeries(organization, seriesId)
      await markHandled(organization.db, eventId)
      throw error
    }
  }
