import { importStates } from '@treppenhaus/domain/import'
import { Type } from 'typebox'
import { body, filledText, instant, nullable, ref, uuid } from '../../plugins/contract.ts'
import { ImportOptions } from '../imports/schema.ts'

/** The last part of a path: no separators, no leading dot. */
const folder = () => Type.String({ minLength: 1, maxLength: 60, pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$' })
const fields = {
  name: filledText(120),
  /** Below the organization's folder for hand-overs; null: by the API alone. */
  folder: nullable(folder()),
  options: ref(ImportOptions),
  /** With errors nothing is taken over, or all but the rows that have them. */
  onErrors: Type.Enum(['stop', 'skip']),
  active: Type.Boolean(),
  /** Staff who get the report. */
  recipientIds: Type.Array(uuid(), { maxItems: 50, uniqueItems: true }),
}

export const HandOver = Type.Object(
  {
    id: uuid(),
    name: Type.String(),
    folder: nullable(Type.String()),
    /** The folder as whoever delivers sees it, below the server's folder for hand-overs. */
    path: nullable(Type.String()),
    options: ref(ImportOptions),
    onErrors: Type.Enum(['stop', 'skip']),
    active: Type.Boolean(),
    recipients: Type.Array(Type.Object({ id: uuid(), name: Type.String() })),
    lastImport: nullable(Type.Object({ id: uuid(), state: Type.Enum([...importStates]), createdAt: instant() })),
    version: Type.Integer(),
  },
  { $id: 'HandOver' },
)
export const HandOverList = Type.Object({ items: Type.Array(ref(HandOver)) }, { $id: 'HandOverList' })
export const CreateHandOverBody = body('CreateHandOverBody', fields)
export const EditHandOverBody = body('EditHandOverBody', {
  name: Type.Optional(fields.name),
  folder: Type.Optional(fields.folder),
  options: Type.Optional(fields.options),
  onErrors: Type.Optional(fields.onErrors),
  active: Type.Optional(fields.active),
  recipientIds: Type.Optional(fields.recipientIds),
})
/** Checked and run by itself. `again`: the same file came today already, and this is its import. */
export const HandedOverFile = Type.Object(
  { importId: uuid(), state: Type.Enum([...importStates]), again: Type.Boolean() },
  { $id: 'HandedOverFile' },
)

export const handOverSchemas = [HandOver, HandOverList, CreateHandOverBody, EditHandOverBody, HandedOverFile]
