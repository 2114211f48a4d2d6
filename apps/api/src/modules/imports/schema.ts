import {
  charsets,
  dayOrders,
  decimalMarks,
  importActions,
  importFormats,
  importProblemCodes,
  importStates,
  rowErrorCodes,
} from '@treppenhaus/domain/import'
import { managementTypes } from '@treppenhaus/domain/master-data'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { Type } from 'typebox'
import { body, filledText, instant, nullable, page, PageQuery, ref, text, uuid } from '../../plugins/contract.ts'

/** How a table is written. Of a workbook only `sheet`, `headingRow`, `decimal` and `dayOrder` count. */
export const ImportDialect = Type.Object(
  {
    charset: Type.Enum([...charsets]),
    /** A tab, a blank or a punctuation mark that is no quote. */
    delimiter: Type.String({ pattern: '^[\\t !#-&(-/:-@\\[-`{-~]$' }),
    quote: Type.Enum(['"', "'"]),
    decimal: Type.Enum([...decimalMarks]),
    dayOrder: Type.Enum([...dayOrders]),
    /** Line of the headings, 1-based. */
    headingRow: Type.Integer({ minimum: 1, maximum: 100 }),
    sheet: nullable(text(100)),
  },
  { $id: 'ImportDialect', additionalProperties: false },
)
export const ImportOptions = Type.Object(
  {
    /** The file holds all there is: what came from the other system before and is missing now ends. */
    complete: Type.Boolean(),
    /** Rows with errors are left out and the rest is taken over. */
    skipErrors: Type.Boolean(),
    /** Of new properties where the file says none. */
    managementType: Type.Enum([...managementTypes]),
    /** Taken over although the file names another organization. */
    otherOrganization: Type.Boolean(),
    /** More than a fifth of the records would end, and that is right. */
    manyEnds: Type.Boolean(),
  },
  { $id: 'ImportOptions', additionalProperties: false },
)
export const ImportProblem = Type.Object(
  { code: Type.Enum([...importProblemCodes]), line: Type.Optional(Type.Integer()), detail: Type.Optional(Type.String()) },
  { $id: 'ImportProblem' },
)
const byAction = Type.Partial(Type.Object(Object.fromEntries(importActions.map((action) => [action, Type.Integer()]))))
/** Records by kind and action, and rows that have an error. */
export const ImportCounts = Type.Object(
  {
    kinds: Type.Partial(Type.Object(Object.fromEntries(recordKinds.map((kind) => [kind, byAction])))),
    rows: Type.Integer(),
    errorRows: Type.Integer(),
  },
  { $id: 'ImportCounts' },
)

const summary = {
  id: uuid(),
  fileName: Type.String(),
  fileSize: Type.Integer(),
  format: Type.Enum([...importFormats]),
  state: Type.Enum([...importStates]),
  counts: nullable(ref(ImportCounts)),
  /** Why the whole file cannot be read, or the step ended. */
  problem: nullable(ref(ImportProblem)),
  /** The hand-over it came by. */
  handOver: nullable(Type.Object({ id: uuid(), name: Type.String() })),
  /** Null: it came by a watched folder. */
  createdBy: nullable(Type.String()),
  createdAt: instant(),
  checkedAt: nullable(instant()),
  startedAt: nullable(instant()),
  finishedAt: nullable(instant()),
  /** Records of the step under way, and how many of them are through. */
  total: nullable(Type.Integer()),
  done: Type.Integer(),
  version: Type.Integer(),
}
export const ImportSummary = Type.Object(summary, { $id: 'ImportSummary' })
export const ImportPage = page('ImportPage', ImportSummary)

/** What may be done with it now. */
export const importActs = ['edit', 'check', 'run', 'pause', 'resume', 'roll_back', 'discard'] as const
export const Import = Type.Object(
  {
    ...summary,
    dialect: nullable(ref(ImportDialect)),
    /** By column: `unit.areaM2`, `person.custom.shoe_size`, `tenancy.externalId`; null leaves it out. Null for XML. */
    mapping: nullable(Type.Array(nullable(Type.String()))),
    options: ref(ImportOptions),
    pauseRequested: Type.Boolean(),
    /** Fields changed here and in the other system, that a person has to decide about. */
    openConflicts: Type.Integer(),
    /** The last time the very same file was imported. */
    sameAs: nullable(Type.Object({ id: uuid(), state: Type.Enum([...importStates]), createdAt: instant() })),
    /** The file and what each row said are kept for 30 days. */
    isKept: Type.Boolean(),
    actions: Type.Array(Type.Enum([...importActs])),
  },
  { $id: 'Import' },
)

/** What the columns are, for the mapping; empty for XML. */
export const ImportTable = Type.Object(
  {
    headings: Type.Array(Type.String()),
    /** The first rows. */
    sample: Type.Array(Type.Array(Type.String())),
    /** Of a workbook. */
    sheets: Type.Array(Type.String()),
    /** What the columns seem to mean. */
    guess: Type.Array(nullable(Type.String())),
    /** The name under which the mapping of these columns is remembered. */
    rememberedAs: nullable(Type.String()),
  },
  { $id: 'ImportTable' },
)

export const EditImportBody = body('EditImportBody', {
  /** Other columns come of it, and a mapping that fits them unless one is given. */
  dialect: Type.Optional(ref(ImportDialect)),
  mapping: Type.Optional(Type.Array(nullable(text(100)), { maxItems: 2_000 })),
  /** The mapping is used by itself the next time such columns come. */
  rememberAs: Type.Optional(filledText(120)),
  options: Type.Optional(ref(ImportOptions)),
})

const value = Type.Unknown()
export const ImportRecordError = Type.Object(
  {
    code: Type.Enum([...rowErrorCodes]),
    /** As the file calls it; null: the whole row. */
    column: nullable(Type.String()),
    value: Type.Optional(Type.String()),
    /** The other row it is about. */
    row: Type.Optional(Type.Integer()),
    warning: Type.Optional(Type.Boolean()),
  },
  { $id: 'ImportRecordError' },
)
export const ImportRecord = Type.Object(
  {
    seq: Type.Integer(),
    /** Line of a table, 1-based with its headings; running number of an element. */
    row: Type.Integer(),
    kind: Type.Enum([...recordKinds]),
    name: nullable(Type.String()),
    externalId: nullable(Type.String()),
    recordId: nullable(uuid()),
    action: nullable(Type.Enum([...importActions])),
    /** References by the name of the other record. */
    changes: Type.Array(Type.Object({ field: Type.String(), now: value, next: value })),
    errors: Type.Array(ref(ImportRecordError)),
  },
  { $id: 'ImportRecord' },
)
export const ImportRecordPage = page('ImportRecordPage', ImportRecord)

/** What a rollback could not take back: somebody uses it by now, or has changed it since. */
export const ImportLeftovers = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        kind: Type.Enum([...recordKinds]),
        recordId: uuid(),
        name: nullable(Type.String()),
        reason: Type.Enum(['in_use', 'changed_since']),
      }),
    ),
    /** Of all of them; at most 500 are listed. */
    count: Type.Integer(),
  },
  { $id: 'ImportLeftovers' },
)

export const ImportField = Type.Object(
  {
    /** What a mapping calls it: `unit.areaM2`. */
    target: Type.String(),
    /** `relation`: of the bond between the unit and the person of a row, where the row itself says which it is. */
    kind: Type.Enum([...recordKinds, 'relation']),
    field: Type.String(),
    type: Type.Enum([
      'text',
      'email',
      'phone',
      'whole',
      'decimal',
      'cents',
      'day',
      'yes_no',
      'choice',
      'choices',
      'reference',
      'external_id',
    ]),
    required: Type.Boolean(),
    choices: Type.Array(Type.String()),
    /** The kind a reference points to. */
    to: nullable(Type.Enum([...recordKinds])),
    /** Of a field of the organization's own. */
    label: nullable(Type.Object({ de: Type.String(), en: Type.String() })),
  },
  { $id: 'ImportField' },
)
export const ImportFieldList = Type.Object({ items: Type.Array(ref(ImportField)) }, { $id: 'ImportFieldList' })

export const ImportQuery = Type.Object({
  ...PageQuery,
  state: Type.Optional(Type.Enum([...importStates])),
  handOverId: Type.Optional(uuid()),
})
export const ImportRecordQuery = Type.Object({
  ...PageQuery,
  action: Type.Optional(Type.Enum([...importActions])),
  kind: Type.Optional(Type.Enum([...recordKinds])),
  /** Only those with errors or warnings. */
  errors: Type.Optional(Type.Boolean()),
  row: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })),
})

export const importSchemas = [
  ImportDialect,
  ImportOptions,
  ImportProblem,
  ImportCounts,
  ImportSummary,
  ImportPage,
  Import,
  ImportTable,
  EditImportBody,
  ImportRecordError,
  ImportRecord,
  ImportRecordPage,
  ImportLeftovers,
  ImportField,
  ImportFieldList,
]
