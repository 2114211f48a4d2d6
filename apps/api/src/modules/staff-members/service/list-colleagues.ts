import type { Db } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { findStaffMembers } from '../repository/find-colleagues.ts'

export async function listStaffMembers(db: Db, { staffId }: StaffActor) {
  const members = await findStaffMembers(db)
  return { items: members.map((member) => ({ ...member, mine: member.id === staffId })) }
}
