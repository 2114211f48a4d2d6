import type { Db, Tx } from '@treppenhaus/db/organization'
import { mayGrant } from '@treppenhaus/domain/permissions'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import { type DetailRow, findStaffMember, findTeam } from '../repository/find-team.ts'

export async function listTeam(db: Db, { staffId }: StaffActor, left: boolean) {
  const rows = await findTeam(db, left)
  return { items: rows.map((row) => ({ ...row, mine: row.id === staffId })) }
}

/** All staff know their colleagues; which of their houses are named depends on the reader's scope. */
export async function readStaffMember(db: Db | Tx, actor: StaffActor, id: string) {
  const row = await findStaffMember(db, id)
  if (!row) throw new Refusal('not_found')
  const { permissions: _, propertyIds, ...fields } = row
  return {
    ...fields,
    propertyIds: propertyIds.filter((propertyId) => inScope(actor.scope, propertyId)),
    mine: id === actor.staffId,
    actions: actionsOf(actor, row),
  }
}

/** What a page offers; the rights to the properties are looked at when it is done. */
function actionsOf(actor: StaffActor, { permissions, leftAt, allProperties }: DetailRow): ('edit' | 'leave' | 'return')[] {
  const within = mayGrant(actor.permissions, permissions) && (!allProperties || actor.scope === 'all')
  if (!actor.permissions.includes('staff.write') || !within) return []
  return leftAt === null ? ['edit', 'leave'] : ['return']
}
