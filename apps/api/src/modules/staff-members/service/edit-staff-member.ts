import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import { requireNotAbove } from '../../../plugins/own-rights.ts'
import * as repository from '../repository/change-staff-member.ts'
import { findStaffMember } from '../repository/find-team.ts'
import type { EditStaffMemberBody } from '../schema.ts'
import { requireGrantable } from './choose-rights.ts'
import { keepAdministrator } from './keep-administrator.ts'
import { readStaffMember } from './read-team.ts'

type Body = Static<typeof EditStaffMemberBody>

/** @throws Refusal 403 `beyond_own_rights`, 409 `last_administrator`, 412 */
export const editStaffMember = (
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  id: string,
  version: number,
  body: Body,
) =>
  transaction(organization, (tx) =>
    keepAdministrator(tx, async () => {
      const row = await repository.lockStaffMember(tx, id)
      const before = await findStaffMember(tx, id)
      if (!row || !before) throw new Refusal('not_found')
      requireVersion(version, row)
      if (row.leftAt !== null) throw new Refusal('illegal_transition', { state: 'left' })
      await requireNotAbove(tx, actor, id)
      const { propertyIds = before.propertyIds, groupIds = before.groupIds, ...changes } = body
      const after = { ...row, ...changes, propertyIds, groupIds }
      const role = after.roleId === null ? undefined : await requireGrantable(tx, actor, after.roleId, after)
      await requireFreeEmail(tx, id, row.email, body.email)
      await repository.updateStaffMember(tx, id, version, changes)
      await repository.replaceScopes(tx, id, propertyIds, groupIds)
      const reason = [
        ...Object.keys(changes).filter(
          (key) => !rightsFields.has(key) && changes[key as keyof typeof changes] !== row[key as keyof typeof row],
        ),
        ...(after.roleId !== row.roleId
          ? [`role ${before.role?.key ?? before.role?.name ?? '-'} > ${role?.key ?? role?.name ?? '-'}`]
          : []),
        ...scopeWords(before, after),
      ].join(', ')
      await auditAs(tx, actor, requestId, { act: 'staff-member.changed', objectKind: 'staff-member', objectId: id, reason })
      return readStaffMember(tx, actor, id)
    }),
  )

const rightsFields = new Set(['roleId', 'allProperties'])

type Chosen = { allProperties: boolean; propertyIds: readonly string[]; groupIds: readonly string[] }

/** How the choice of properties changed, without naming them. */
function scopeWords(before: Chosen, after: Chosen): string[] {
  if (before.allProperties !== after.allProperties) return [after.allProperties ? 'properties some > all' : 'properties all > some']
  const changed = (a: readonly string[], b: readonly string[]) => a.length !== b.length || !a.every((id) => b.includes(id))
  return [
    ...(changed(before.propertyIds, after.propertyIds) ? [`properties ${before.propertyIds.length} > ${after.propertyIds.length}`] : []),
    ...(changed(before.groupIds, after.groupIds) ? [`groups ${before.groupIds.length} > ${after.groupIds.length}`] : []),
  ]
}

async function requireFreeEmail(tx: Tx, id: string, before: string, email: string | undefined): Promise<void> {
  if (email === undefined || email.toLowerCase() === before.toLowerCase()) return
  if (await repository.emailIsTaken(tx, email, id)) throw refuseField('already_exists', '/email')
}
