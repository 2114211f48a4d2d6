import { contractors } from '@treppenhaus/db/schema/contractors'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { people } from '@treppenhaus/db/schema/people'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { personName } from '@treppenhaus/domain/person-name'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Handler } from './handler.ts'

/** The link goes to the address of the invitation, unless it was withdrawn meanwhile. */
export const invitationCreated: Handler<'invitation.created.v1'> = async (tx, { invitationId }) => {
  const [row] = await tx
    .select({ invitation: invitations, person: people, member: staffMembers, company: contractors.name })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.personId))
    .leftJoin(staffMembers, eq(staffMembers.id, invitations.staffId))
    .leftJoin(contractors, eq(contractors.id, invitations.contractorId))
    .where(
      and(
        eq(invitations.id, invitationId),
        isNull(invitations.joinedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
  if (!row?.invitation.email) return []
  const { invitation, person, member, company } = row
  const { personId, staffId, contractorId, email, locale, name } = invitation
  const ofHolder = person ? personName(person) : member ? `${member.firstName} ${member.lastName}` : company
  const recipientId = personId ?? staffId ?? contractorId!
  const recipient = { recipientId, recipientName: name || ofHolder || email!, channel: 'email', address: email!, locale } as const
  return [{ ...recipient, template: 'invitation', data: { invitationId }, invitationId, receipt: true }]
}
