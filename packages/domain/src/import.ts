import type { RecordKind } from './record-kinds.ts'

export const importFormats = ['csv', 'xlsx', 'xml', 'openimmo'] as const
export type ImportFormat = (typeof importFormats)[number]

/** The steps the worker does. */
export const importWorks = ['check', 'run', 'roll_back'] as const
export type ImportWork = (typeof importWorks)[number]

export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'paused',
  'done',
  'failed',
  'rolling_back',
  'rolled_back',
  'discarded',
] as const
export type ImportState = (typeof importStates)[number]

/** From where a step may be asked for. `failed` is a file that cannot be read, or a run that a person has to look at. */
const allowed: Record<ImportWork | 'map' | 'pause' | 'discard', readonly ImportState[]> = {
  map: ['uploaded', 'checked', 'failed'],
  check: ['uploaded', 'checked', 'failed'],
  run: ['checked', 'paused'],
  pause: ['running'],
  roll_back: ['done', 'paused', 'failed'],
  discard: ['uploaded', 'checked', 'failed'],
}

export const mayImport = (step: keyof typeof allowed, state: ImportState): boolean => allowed[step].includes(state)

/** What a run would do, or did, with a record. `conflict`: at least one field was changed on both sides; the others are taken over. */
export const importActions = ['create', 'change', 'end', 'unchanged', 'conflict', 'error'] as const
export type ImportAction = (typeof importActions)[number]

/** Records by kind and action, and rows that have an error. */
export type ImportCounts = {
  kinds: Partial<Record<RecordKind, Partial<Record<ImportAction, number>>>>
  rows: number
  errorRows: number
}

export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'cp850', 'macintosh'] as const
export type Charset = (typeof charsets)[number]
export const delimiters = [';', ',', '\t', '|'] as const
export const decimalMarks = [',', '.'] as const
export type DecimalMark = (typeof decimalMarks)[number]
/** Order of day, month and year; ISO days are understood besides. */
export const dayOrders = ['dmy', 'mdy', 'ymd'] as const
export type DayOrder = (typeof dayOrders)[number]

/** How a table is written. Of a workbook only `sheet`, `headingRow`, `decimal` and `dayOrder` count. */
export type Dialect = {
  charset: Charset
  delimiter: string
  quote: '"' | "'"
  decimal: DecimalMark
  dayOrder: DayOrder
  /** Line of the headings, 1-based. */
  headingRow: number
  sheet: string | null
}

/** A record that another one belongs to: by its key in the file or here (external id, number, our id), or the one of the same row. */
export type RecordRef = { key: string } | { row: number }

/** What one row of a file says of one record: fields in their canonical form, those it does not speak of are not there. */
export type Incoming = {
  kind: RecordKind
  row: number
  externalId: string | null
  fields: Record<string, unknown>
  refs: Record<string, RecordRef>
  errors: RowError[]
}

/**
 * Where a column goes: `unit.areaM2`, `person.custom.shoe_size`, `tenancy.externalId`, `relation.kind` (column-targets.ts has them all);
 * `null` leaves it out. By column, 0-based. Each target stands there once.
 */
export type ColumnMapping = (ColumnTarget | null)[]
export type ColumnTarget = `${RecordKind | 'relation'}.${string}`

export type ImportOptions = {
  /** The file holds all there is: what came from the other system before and is missing now ends. */
  complete: boolean
  /** Rows with errors are left out and the rest is taken over. */
  skipErrors: boolean
  /** Kinds made of the file's rows get this management type where it says none. */
  managementType: 'rental' | 'condominium' | 'own'
  /** Taken over although the file names another organization. */
  otherOrganization: boolean
  /** More than a fifth of the records would end, and a person has said that it is right. */
  manyEnds: boolean
}

export const noOptions: ImportOptions = {
  complete: false,
  skipErrors: false,
  managementType: 'rental',
  otherOrganization: false,
  manyEnds: false,
}

/** Why one value cannot be taken over; pages translate them. */
export const rowErrorCodes = [
  'required',
  'too_long',
  'not_a_whole_number',
  'not_a_number',
  'too_small',
  'too_large',
  'too_many_places',
  'not_a_day',
  'not_yes_or_no',
  'not_a_choice',
  'not_an_email',
  'not_a_phone_number',
  'not_a_postal_code',
  'unreadable_character',
  'unknown_reference',
  'ambiguous_reference',
  'circular_reference',
  'reference_has_error',
  'duplicate_key',
  'contradicts_row',
  'key_of_another_record',
  'number_taken',
  'dates_reversed',
  'dates_overlap',
  'shares_exceed_whole',
  'shares_incomplete',
  'name_missing',
  'unit_or_property',
  'too_many_cells',
  'too_few_cells',
  'file_missing',
  'in_use',
  'changed_since',
] as const
export type RowErrorCode = (typeof rowErrorCodes)[number]

/** `column` as the file calls it: the heading of a table, the path of an element; `null` where the whole row is meant. */
export type RowError = { code: RowErrorCode; column: string | null; value?: string; row?: number; warning?: true }

/** Why a whole file cannot be read, or a step ended; pages translate them. */
export const importProblemCodes = [
  'file_empty',
  'file_too_large',
  'not_this_format',
  'wrong_charset',
  'open_quote',
  'line_too_long',
  'too_many_columns',
  'no_headings',
  'duplicate_heading',
  'nothing_mapped',
  'doctype_forbidden',
  'not_well_formed',
  'too_deep',
  'not_the_schema',
  'unknown_version',
  'zip_unsafe',
  'zip_too_large',
  'other_organization',
  'many_ends',
  'another_import_runs',
  'interrupted',
] as const
export type ImportProblemCode = (typeof importProblemCodes)[number]
export type ImportProblem = { code: ImportProblemCode; line?: number; detail?: string }

export const fieldOwners = ['here', 'there'] as const
export type FieldOwner = (typeof fieldOwners)[number]

/**
 * What becomes of one value of an import. `last` is what the other system said before (`undefined`: nothing yet).
 * A value changed here is never overwritten: where only the other side changed it is taken, where both did a person decides.
 */
export function mergeValue(owner: FieldOwner, ours: unknown, last: unknown, theirs: unknown): 'same' | 'take' | 'keep' | 'conflict' {
  if (equal(ours, theirs)) return 'same'
  if (owner === 'here') return 'keep'
  if (last === undefined) return isEmpty(ours) ? 'take' : 'conflict'
  if (equal(last, theirs)) return 'keep'
  return equal(ours, last) ? 'take' : 'conflict'
}

const isEmpty = (value: unknown) => value === null || value === ''
const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b) || (isEmpty(a) && isEmpty(b))
