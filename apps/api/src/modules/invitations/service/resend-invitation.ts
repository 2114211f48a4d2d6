import type { Tx } from '@treppenhaus/db/organization'
import { invitations } from '@treppenhaus/db/schema/invitations'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { lockInvitation } from '../repository/find-invitations.ts'
import { inviteOne } from './invite-one.ts'
import { readInvitation } from './list-invitations.ts'

/**
 * A new invitation with a new secret and its whole time, to where the old one went; the old one is withdrawn. Its secret hangs on the
 * row's id, so it is a new row.
 * @throws Refusal as `inviteOne`
 */
export async function resendInvitation(request: FastifyRequest, tx: Tx, actor: StaffActor, id: string) {
  await lockInvitation(tx, id)
  await readInvitation(tx, actor, id)
  const [old] = await tx.select().from(invitations).where(eq(invitations.id, id))
  const { personId, staffId, contractorId, channel, email, name } = old!
  const whom = { ...(personId && { personId }), ...(staffId && { staffId }), ...(contractorId && { contractorId }) }
  return inviteOne(request, tx, actor, { ...whom, channel, ...(email && { email }), ...(name && { name }) }, 'invitation.resent')
}
