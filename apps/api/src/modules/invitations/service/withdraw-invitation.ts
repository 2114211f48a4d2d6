import { withdrawInvitations } from '@treppenhaus/db/issue-invitations'
import type { Tx } from '@treppenhaus/db/organization'
import { invitations } from '@treppenhaus/db/schema/invitations'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { lockInvitation } from '../repository/find-invitations.ts'
import { readInvitation } from './list-invitations.ts'

/** Its link or code opens nothing more. @throws Refusal 404; 409 with the state where it was used or withdrawn already */
export async function withdrawInvitation(request: FastifyRequest, tx: Tx, actor: StaffActor, id: string) {
  await lockInvitation(tx, id)
  const { state } = await readInvitation(tx, actor, id)
  if ((await withdrawInvitations(tx, eq(invitations.id, id))) === 0) throw new Refusal('illegal_transition', { state })
  await auditAs(tx, actor, request.id, { act: 'invitation.withdrawn', objectKind: 'invitation', objectId: id })
  return readInvitation(tx, actor, id)
}
