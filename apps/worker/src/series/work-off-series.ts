import type { Organization } from '@treppenhaus/db/organization'
import { invitationSeries } from '@treppenhaus/db/schema/invitations'
import type { Storage } from '@treppenhaus/files/open-storage'
import { eq, sql } from 'drizzle-orm'
import { alone } from '../alone.ts'
import type { Hosts } from '../templates/scene.ts'
import { inviteAll } from './invite-all.ts'
import { writeLetters } from './write-letters.ts'

export type SeriesWork = { storage: Storage; hostsOf: (slug: string) => Promise<Hosts> }
export type Series = typeof invitationSeries.$inferSelect

/**
 * Invites everybody of a series; after a crash it goes on with those who are not invited yet.
 * @returns false while another worker is at it
 */
export async function workOffSeries(work: SeriesWork, organization: Organization, id: string): Promise<boolean> {
  return alone(organization, 'invitation-series', id, async () => {
    const [series] = await organization.db.select().from(invitationSeries).where(eq(invitationSeries.id, id))
    if (!series || series.state === 'done' || series.state === 'failed') return
    await update(organization, id, { state: 'working' })
    if (!series.filter.personIds) await inviteAll(organization, series)
    if (series.channel === 'letter') await writeLetters(work, organization, series)
    else await update(organization, id, { state: 'done', finishedAt: sql`now()` })
  })
}

/** Staff see that it ended and how far it came. */
export const failSeries = (organization: Organization, id: string) =>
  update(organization, id, { state: 'failed', error: 'internal', finishedAt: sql`now()` })

const update = ({ db }: Organization, id: string, values: Parameters<ReturnType<typeof db.update<typeof invitationSeries>>['set']>[0]) =>
  db.update(invitationSeries).set(values).where(eq(invitationSeries.id, id))
