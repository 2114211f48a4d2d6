import type { Tx } from '@treppenhaus/db/organization'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import { refuseField } from '../../../errors.ts'
import { requireWithinOwn, type ScopeChoice, scopeOfChoice } from '../../../plugins/own-rights.ts'
import { countProperties, holdGroups, holdRole } from '../repository/change-staff-member.ts'

/**
 * The role and the properties that somebody is to have, known and within the actor's own rights.
 * @returns the role
 * @throws Refusal 400 `unknown_reference`, 403 `beyond_own_rights`
 */
export async function requireGrantable(tx: Tx, actor: StaffActor, roleId: string, choice: ScopeChoice) {
  const role = await holdRole(tx, roleId)
  if (!role) throw refuseField('unknown_reference', '/roleId')
  await requireKnown(tx, actor, choice)
  await requireWithinOwn(tx, actor, role.permissions, await scopeOfChoice(tx, choice))
  return role
}

/** A house the actor cannot see is answered like one that does not exist. */
async function requireKnown(tx: Tx, { scope }: StaffActor, { propertyIds, groupIds }: ScopeChoice): Promise<void> {
  const known = propertyIds.every((id) => inScope(scope, id)) && (await countProperties(tx, propertyIds)) === propertyIds.length
  if (!known) throw refuseField('unknown_reference', '/propertyIds')
  if ((await holdGroups(tx, groupIds)) !== groupIds.length) throw refuseField('unknown_reference', '/groupIds')
}
