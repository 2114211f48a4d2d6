import { permissions, readyRoles } from '@treppenhaus/domain/permissions'
import { Type } from 'typebox'
import { body, filledText, nullable, ref, uuid } from '../../plugins/contract.ts'

const Permissions = Type.Array(Type.Enum([...permissions]), { maxItems: permissions.length, uniqueItems: true })

export const Role = Type.Object(
  {
    id: uuid(),
    /** Ready-made roles have one; pages translate their name. */
    key: nullable(Type.Enum([...readyRoles])),
    name: Type.String(),
    permissions: Permissions,
    /** Staff who have it and have not left. */
    memberCount: Type.Integer(),
    actions: Type.Array(Type.Enum(['edit', 'rename', 'delete'])),
    version: Type.Integer(),
  },
  { $id: 'Role' },
)
export const RoleList = Type.Object({ items: Type.Array(ref(Role)) }, { $id: 'RoleList' })
export const CreateRoleBody = body('CreateRoleBody', { name: filledText(80), permissions: Permissions })
export const EditRoleBody = body('EditRoleBody', { name: Type.Optional(filledText(80)), permissions: Type.Optional(Permissions) })

export const roleSchemas = [Role, RoleList, CreateRoleBody, EditRoleBody]
