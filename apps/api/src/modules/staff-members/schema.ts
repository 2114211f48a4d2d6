import { Type } from 'typebox'
import { ref, uuid } from '../../plugins/contract.ts'

/** A colleague a ticket can be forwarded to. */
export const StaffMember = Type.Object(
  { id: uuid(), name: Type.String(), position: Type.String(), openTickets: Type.Integer(), mine: Type.Boolean() },
  { $id: 'StaffMember' },
)
export const StaffMemberList = Type.Object({ items: Type.Array(ref(StaffMember)) }, { $id: 'StaffMemberList' })

export const staffMemberSchemas = [StaffMember, StaffMemberList]
