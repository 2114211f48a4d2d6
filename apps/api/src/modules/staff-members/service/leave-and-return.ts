import type { Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { requireNotAbove } from '../../../plugins/own-rights.ts'
import * as repository from '../repository/change-staff-member.ts'
import { keepAdministrator } from './keep-administrator.ts'
import { readStaffMember } from './read-team.ts'

/** From now on they get in nowhere; what they wrote stays theirs. @throws Refusal 409 `last_administrator` */
export const leave = (tx: Tx, actor: StaffActor, requestId: string, id: string) =>
  keepAdministrator(tx, async () => {
    const row = await lockWithin(tx, actor, id)
    if (row.leftAt !== null) throw new Refusal('illegal_transition', { state: 'left' })
    await repository.shutOut(tx, id)
    await repository.updateStaffMember(tx, id, row.version, { leftAt: new Date() })
    await auditAs(tx, actor, requestId, { act: 'staff-member.left', objectKind: 'staff-member', objectId: id })
    return readStaffMember(tx, actor, id)
  })

/** Comes back with the same role and properties; an account they had opens again. */
export async function returnToWork(tx: Tx, actor: StaffActor, requestId: string, id: string) {
  const row = await lockWithin(tx, actor, id)
  if (row.leftAt === null) throw new Refusal('illegal_transition', { state: 'present' })
  await repository.updateStaffMember(tx, id, row.version, { leftAt: null })
  const hasAccount = await repository.letIn(tx, id)
  const reason = hasAccount ? 'with the account of before' : 'without an account'
  await auditAs(tx, actor, requestId, { act: 'staff-member.returned', objectKind: 'staff-member', objectId: id, reason })
  return readStaffMember(tx, actor, id)
}

async function lockWithin(tx: Tx, actor: StaffActor, id: string) {
  const row = await repository.lockStaffMember(tx, id)
  if (!row) throw new Refusal('not_found')
  await requireNotAbove(tx, actor, id)
  return row
}
