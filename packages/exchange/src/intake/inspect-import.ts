import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import type { ColumnMapping, Dialect, ImportFormat, ImportProblem } from '@treppenhaus/domain/import'
import type { Storage } from '@treppenhaus/files/open-storage'
import { guessMapping } from '../read/guess-mapping.ts'
import { inspectFile } from '../read/inspect-file.ts'
import type { Inspection } from '../read/inspection.ts'
import { storedSource } from '../stored-source.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { findCustomFields } from './custom-fields.ts'
import { findMapping } from './mappings.ts'

/** What the columns of a table are; empty for XML. */
export type Table = { headings: string[]; sample: string[][]; sheets: string[]; guess: ColumnMapping; rememberedAs: string | null }
export type Inspected = {
  format: ImportFormat
  dialect: Dialect | null
  mapping: ColumnMapping | null
  /** Why it cannot be read. */
  problem: ImportProblem | null
  table: Table
}
type Stored = { id: string; fileName: string; fileSize: number }
/** As a person corrected it, or as it was found before. */
type Known = { format: ImportFormat; dialect: Dialect }

const noTable: Table = { headings: [], sample: [], sheets: [], guess: [], rememberedAs: null }
const nothing = { dialect: null, mapping: null, problem: null, table: noTable }

/** Looks into a stored file: what it is, and what its columns mean, as was remembered for the same headings, else as they seem. */
export async function inspectImport(
  { db, slug }: Organization,
  storage: Storage,
  file: Stored,
  known: Known | null = null,
): Promise<Inspected> {
  const source = storedSource(storage, slug, file)
  try {
    const inspection = await inspectFile(source, known ?? {})
    return isTable(inspection.format) ? await withMapping(db, inspection, known !== null) : { ...nothing, format: inspection.format }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const format = known?.format ?? formatByName(file.fileName)
    return { ...nothing, format, dialect: known?.dialect ?? null, problem: error.problem }
  }
}

const isTable = (format: ImportFormat) => format === 'csv' || format === 'xlsx'

/** @param isChosen the dialect is left as it is; else numbers and days are read as they were the last time such columns came */
async function withMapping(db: Db | Tx, inspection: Inspection, isChosen: boolean): Promise<Inspected> {
  const { format, headings, sample, sheets } = inspection
  const guess = guessMapping(headings, sample, await findCustomFields(db))
  const remembered = await findMapping(db, headings)
  const style = remembered && !isChosen ? { decimal: remembered.dialect.decimal, dayOrder: remembered.dialect.dayOrder } : {}
  const table = { headings, sample, sheets, guess, rememberedAs: remembered?.name ?? null }
  return { format, dialect: { ...inspection.dialect, ...style }, mapping: remembered?.mapping ?? guess, problem: null, table }
}

/** Only for the history: what a file is its content decides. */
function formatByName(name: string): ImportFormat {
  const ending = /\.(xlsx|xml|zip)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'xlsx' ? 'xlsx' : ending === 'xml' ? 'xml' : ending === 'zip' ? 'openimmo' : 'csv'
}
