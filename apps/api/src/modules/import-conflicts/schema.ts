import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { Type } from 'typebox'
import { body, instant, nullable, page, PageQuery, uuid } from '../../plugins/contract.ts'

/** A field that was changed here and in the other system. */
export const ImportConflict = Type.Object(
  {
    id: uuid(),
    kind: Type.Enum([...recordKinds]),
    recordId: uuid(),
    recordName: nullable(Type.String()),
    /** The house it belongs to, where it belongs to one. */
    property: nullable(Type.Object({ id: uuid(), name: Type.String() })),
    field: Type.String(),
    /** References by the name of the other record. */
    ours: Type.Unknown(),
    theirs: Type.Unknown(),
    importId: nullable(uuid()),
    createdAt: instant(),
  },
  { $id: 'ImportConflict' },
)
export const ImportConflictPage = page('ImportConflictPage', ImportConflict)
export const ImportConflictCount = Type.Object({ open: Type.Integer() }, { $id: 'ImportConflictCount' })
export const ImportConflictQuery = Type.Object({
  ...PageQuery,
  kind: Type.Optional(Type.Enum([...recordKinds])),
  propertyId: Type.Optional(uuid()),
  field: Type.Optional(Type.String({ maxLength: 100 })),
  importId: Type.Optional(uuid()),
})

/** `keep` ours, or `take` theirs. */
export const DecideImportConflictsBody = body('DecideImportConflictsBody', {
  ids: Type.Array(uuid(), { minItems: 1, maxItems: 200, uniqueItems: true }),
  decision: Type.Enum(['keep', 'take']),
})
export const DecidedImportConflicts = Type.Object(
  {
    decided: Type.Array(uuid()),
    /** No longer open: decided by somebody else, or both sides say the same again. */
    gone: Type.Array(uuid()),
    /** Their value does not fit what is here by now. */
    refused: Type.Array(uuid()),
  },
  { $id: 'DecidedImportConflicts' },
)

export const importConflictSchemas = [
  ImportConflict,
  ImportConflictPage,
  ImportConflictCount,
  DecideImportConflictsBody,
  DecidedImportConflicts,
]
