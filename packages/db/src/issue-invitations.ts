import { LETTER_MONTHS, LINK_DAYS, type InvitationChannel } from '@treppenhaus/domain/invitation'
import type { Audience, Locale } from '@treppenhaus/domain/master-data'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import type { Organization, Tx } from './organization.ts'
import { appendAll } from './outbox.ts'
import { deliveries } from './schema/deliveries.ts'
import { invitations } from './schema/invitations.ts'
import { hashSecret, invitationSecret } from './secrets.ts'

/** Who is invited: exactly one of the three ids. */
export type Invitee = {
  audience: Audience
  personId?: string
  staffId?: string
  contractorId?: string
  /** Where a link goes; none for a letter. */
  email: string | null
  /** Of a contractor's user. */
  name?: string
  locale: Locale
}
export type Issue = { channel: InvitationChannel; seriesId?: string | null; createdByAccountId: string | null }

/**
 * Writes invitations, each with an event where it goes by e-mail, and withdraws the open ones before. Whoever is invited by somebody else
 * in the same moment is left to them.
 * @returns the ids of the new ones
 */
export async function issueInvitations(
  tx: Tx,
  { deriveSecret }: Pick<Organization, 'deriveSecret'>,
  invitees: readonly Invitee[],
  { channel, seriesId = null, createdByAccountId }: Issue,
): Promise<string[]> {
  if (invitees.length === 0) return []
  await withdrawOpen(tx, invitees)
  const life = channel === 'email' ? sql`make_interval(days => ${LINK_DAYS})` : sql`make_interval(months => ${LETTER_MONTHS})`
  const rows = invitees.map((invitee) => {
    const id = randomUUID()
    const secretHash = hashSecret(invitationSecret(deriveSecret, id, channel))
    return { ...invitee, id, channel, secretHash, seriesId, createdByAccountId, expiresAt: sql`now() + ${life}` }
  })
  const written = await tx.insert(invitations).values(rows).onConflictDoNothing().returning({ id: invitations.id })
  const ids = written.map(({ id }) => id)
  if (channel === 'email')
    await appendAll(
      tx,
      'invitation.created.v1',
      ids.map((invitationId) => ({ invitationId })),
    )
  return ids
}

/** Withdraws invitations that are open or have run out; what was not sent yet is not sent. @returns how many */
export async function withdrawInvitations(tx: Tx, which: ReturnType<typeof and>): Promise<number> {
  const withdrawn = await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(and(which, isNull(invitations.joinedAt), isNull(invitations.withdrawnAt)))
    .returning({ id: invitations.id })
  const ids = withdrawn.map(({ id }) => id)
  if (ids.length > 0)
    await tx
      .update(deliveries)
      .set({ state: 'given_up', lastError: 'withdrawn' })
      .where(and(inArray(deliveries.invitationId, ids), inArray(deliveries.state, ['pending', 'failed'])))
  return ids.length
}

const withdrawOpen = (tx: Tx, invitees: readonly Invitee[]) =>
  withdrawInvitations(
    tx,
    or(
      inArray(invitations.personId, idsOf(invitees, 'personId')),
      inArray(invitations.staffId, idsOf(invitees, 'staffId')),
      ...invitees.flatMap(({ contractorId, email }) =>
        contractorId && email ? [and(eq(invitations.contractorId, contractorId), eq(invitations.email, email))] : [],
      ),
    ),
  )

const idsOf = (invitees: readonly Invitee[], key: 'personId' | 'staffId') => invitees.flatMap((invitee) => invitee[key] ?? [])
