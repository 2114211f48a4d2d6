import { readyRoles } from '@treppenhaus/domain/permissions'
import { Type } from 'typebox'
import { body, day, email, filledText, instant, nullable, phone, ref, text, uuid } from '../../plugins/contract.ts'

/** A colleague a ticket can be forwarded to. */
export const StaffMember = Type.Object(
  { id: uuid(), name: Type.String(), position: Type.String(), openTickets: Type.Integer(), mine: Type.Boolean() },
  { $id: 'StaffMember' },
)
export const StaffMemberList = Type.Object({ items: Type.Array(ref(StaffMember)) }, { $id: 'StaffMemberList' })

const fields = {
  firstName: filledText(80),
  lastName: filledText(80),
  position: text(120),
  email: email(),
  phone: nullable(phone()),
  roleId: uuid(),
  /** Else the properties of `propertyIds` and of the groups. */
  allProperties: Type.Boolean(),
  propertyIds: Type.Array(uuid(), { maxItems: 2_000, uniqueItems: true }),
  groupIds: Type.Array(uuid(), { maxItems: 500, uniqueItems: true }),
}

/** `invited`: an invitation is open; `expired`: it was not used in time; `none`: nobody invited them yet. */
const accountStates = ['none', 'invited', 'expired', 'active', 'disabled'] as const

const administered = {
  id: uuid(),
  firstName: Type.String(),
  lastName: Type.String(),
  position: Type.String(),
  email: Type.String(),
  phone: nullable(Type.String()),
  role: nullable(Type.Object({ id: uuid(), key: nullable(Type.Enum([...readyRoles])), name: Type.String() })),
  allProperties: Type.Boolean(),
  /** How many properties their choice comes to. */
  propertyCount: Type.Integer(),
  account: Type.Enum([...accountStates]),
  lastLoginAt: nullable(instant()),
  /** The last day of a substitution that holds today. */
  absentUntil: nullable(day()),
  mine: Type.Boolean(),
  leftAt: nullable(instant()),
}

/** A colleague as those see them who administer the team. */
export const TeamMember = Type.Object(administered, { $id: 'TeamMember' })
export const Team = Type.Object({ items: Type.Array(ref(TeamMember)) }, { $id: 'Team' })
export const TeamQuery = Type.Object({ left: Type.Optional(Type.Boolean()) })

export const StaffMemberDetail = Type.Object(
  {
    ...administered,
    propertyIds: Type.Array(uuid()),
    groupIds: Type.Array(uuid()),
    invitationExpiresAt: nullable(instant()),
    openTickets: Type.Integer(),
    actions: Type.Array(Type.Enum(['edit', 'leave', 'return'])),
    version: Type.Integer(),
  },
  { $id: 'StaffMemberDetail' },
)
export const CreateStaffMemberBody = body('CreateStaffMemberBody', fields)
export const EditStaffMemberBody = body('EditStaffMemberBody', {
  firstName: Type.Optional(fields.firstName),
  lastName: Type.Optional(fields.lastName),
  position: Type.Optional(fields.position),
  email: Type.Optional(fields.email),
  phone: Type.Optional(fields.phone),
  roleId: Type.Optional(fields.roleId),
  allProperties: Type.Optional(fields.allProperties),
  propertyIds: Type.Optional(fields.propertyIds),
  groupIds: Type.Optional(fields.groupIds),
})

export const staffMemberSchemas = [
  StaffMember,
  StaffMemberList,
  TeamMember,
  Team,
  StaffMemberDetail,
  CreateStaffMemberBody,
  EditStaffMemberBody,
]
