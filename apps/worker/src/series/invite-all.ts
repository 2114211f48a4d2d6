import { inviteesSql } from '@treppenhaus/db/invitees-sql'
import { issueInvitations } from '@treppenhaus/db/issue-invitations'
import type { Organization } from '@treppenhaus/db/organization'
import { invitations, invitationSeries } from '@treppenhaus/db/schema/invitations'
import { people } from '@treppenhaus/db/schema/people'
import { transaction } from '@treppenhaus/db/transaction'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Series } from './work-off-series.ts'

const CHUNK = 100

/** Chunk by chunk, each in one transaction with its count, so that a crash between two loses and doubles nothing. */
export async function inviteAll(organization: Organization, series: Series): Promise<void> {
  const { id, channel, filter } = series
  const { rows } = await organization.db.execute<{ personId: string }>(
    sql`select i."personId" from (${inviteesSql(channel, filter, id)}) i where i.reason is null`,
  )
  const done = await organization.db.$count(invitations, eq(invitations.seriesId, id))
  await organization.db
    .update(invitationSeries)
    .set({ total: done + rows.length, ...(channel === 'email' && { done }) })
    .where(eq(invitationSeries.id, id))
  for (let at = 0; at < rows.length; at += CHUNK) {
    const ids = rows.slice(at, at + CHUNK).map(({ personId }) => personId)
    await inviteChunk(organization, series, ids)
  }
}

/** Asks again who of them may be invited: it is a moment later. */
async function inviteChunk(
  organization: Organization,
  { id, channel, filter, createdByAccountId }: Series,
  personIds: string[],
): Promise<void> {
  await transaction(organization, async (tx) => {
    const { rows } = await tx.execute<{ personId: string }>(
      sql`select i."personId" from (${inviteesSql(channel, { ...filter, personIds }, id)}) i where i.reason is null`,
    )
    const ids = rows.map(({ personId }) => personId)
    const found = await tx.select({ id: people.id, email: people.email, locale: people.locale }).from(people).where(inArray(people.id, ids))
    const invitees = found.map((person) => ({
      audience: 'portal' as const,
      personId: person.id,
      email: channel === 'email' ? person.email!.trim().toLowerCase() : null,
      locale: person.locale,
    }))
    const issued = await issueInvitations(tx, organization, invitees, { channel, seriesId: id, createdByAccountId })
    const missed = personIds.length - issued.length
    await tx
      .update(invitationSeries)
      .set({
        total: sql`${invitationSeries.total} - ${missed}`,
        leftOut: sql`${invitationSeries.leftOut} + ${missed}`,
        ...(channel === 'email' && { done: sql`${invitationSeries.done} + ${issued.length}` }),
      })
      .where(eq(invitationSeries.id, id))
  })
}
