import type { Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import * as repository from '../repository/change-staff-member.ts'
import type { CreateStaffMemberBody } from '../schema.ts'
import { requireGrantable } from './choose-rights.ts'
import { readStaffMember } from './read-team.ts'

/** A colleague without an account: that comes by an invitation, or by single sign-on. */
export async function createStaffMember(tx: Tx, actor: StaffActor, requestId: string, body: Static<typeof CreateStaffMemberBody>) {
  const { propertyIds, groupIds, ...values } = body
  const role = await requireGrantable(tx, actor, values.roleId, body)
  if (await repository.emailIsTaken(tx, values.email, null)) throw refuseField('already_exists', '/email')
  const id = await repository.insertStaffMember(tx, values)
  await repository.replaceScopes(tx, id, propertyIds, groupIds)
  const reason = `role ${role.key ?? role.name}`
  await auditAs(tx, actor, requestId, { act: 'staff-member.created', objectKind: 'staff-member', objectId: id, reason })
  return readStaffMember(tx, actor, id)
}
