import { Type } from 'typebox'
import { day, instant, nullable, page, PageQuery, uuid } from '../../plugins/contract.ts'

/** Who did what to what, when and why in a word; never what was written or shown. */
export const AuditEntry = Type.Object(
  {
    id: uuid(),
    at: instant(),
    actor: Type.Object({
      kind: Type.Enum(['staff', 'portal', 'contractor', 'link', 'anonymous', 'system']),
      id: nullable(uuid()),
      /** Null where nobody was logged in, or where the reader's properties do not tell who it is. */
      name: nullable(Type.String()),
    }),
    /** Past tense, `noun.happened`. */
    act: Type.String(),
    object: nullable(Type.Object({ kind: Type.String(), id: nullable(Type.String()), name: nullable(Type.String()) })),
    reason: nullable(Type.String()),
  },
  { $id: 'AuditEntry' },
)
export const AuditPage = page('AuditPage', AuditEntry)
export const AuditQuery = Type.Object({
  ...PageQuery,
  /** Days in the organization's time zone, both included. */
  from: Type.Optional(day()),
  to: Type.Optional(day()),
  /** Acts of this staff member. */
  staffId: Type.Optional(uuid()),
  /** Acts of this account. */
  actorId: Type.Optional(uuid()),
  /** `role.changed`, or `role` for everything about roles. */
  act: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z-]+(\\.[a-z-]+)?$' })),
  objectKind: Type.Optional(Type.String({ maxLength: 60, pattern: '^[a-z_-]+$' })),
  objectId: Type.Optional(uuid()),
})

export const auditSchemas = [AuditEntry, AuditPage]
