import { changeOrigins, recordKinds } from '@treppenhaus/domain/record-kinds'
import { Type } from 'typebox'
import { instant, nullable, page, PageQuery, type Scalar, uuid } from '../../plugins/contract.ts'

/** In canonical form; a reference is the name of the other record, or nothing where it is gone or not the reader's. */
const value = () =>
  Type.Unsafe<Scalar | string[]>({
    anyOf: [...['string', 'number', 'boolean', 'null'].map((type) => ({ type })), { type: 'array', items: { type: 'string' } }],
  })

export const RecordChange = Type.Object(
  {
    seq: Type.Integer(),
    at: instant(),
    kind: Type.Enum([...recordKinds]),
    recordId: uuid(),
    act: Type.Enum(['created', 'changed', 'removed']),
    /** To what else a record belongs that is not the one asked for: whose tenancy, of which unit. */
    about: Type.String(),
    /** Fields by their names in the registry; `custom.<key>` is one of the organization's own. */
    changes: Type.Array(Type.Object({ field: Type.String(), from: value(), to: value() })),
    by: Type.Object({
      kind: Type.Enum(['staff', 'portal', 'contractor', 'integration', 'system']),
      name: Type.String(),
    }),
    origin: nullable(Type.Enum([...changeOrigins])),
    /** The import it came with, for those who may look at imports. */
    importId: nullable(uuid()),
  },
  { $id: 'RecordChange' },
)
/** The newest first. */
export const RecordChangePage = page('RecordChangePage', RecordChange)

export const historyKinds = ['property', 'building', 'unit', 'person', 'contractor'] as const
export const RecordHistoryQuery = Type.Object({ ...PageQuery, kind: Type.Enum([...historyKinds]), id: uuid() })

export const recordHistorySchemas = [RecordChange, RecordChangePage]
