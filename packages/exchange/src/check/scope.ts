import type { Db } from '@treppenhaus/db/organization'
import type { ImportOptions, RecordRef, RowError } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import type { PortfolioFields } from '../records/portfolio-fields.ts'

/** What all parts of a dry run share. */
export type CheckScope = {
  /** One connection for the whole dry run. */
  db: Db
  importId: string
  /** How many the file has. */
  rows: number
  options: ImportOptions
  fields: PortfolioFields
  /** How the file calls a field, where it has a place for it. */
  columnOf: (kind: RecordKind, field: string) => string | null
  /** Told of each batch of records, twice for every record. */
  onRecords: (count: number) => void
}

/** A record of the file on its way through the dry run. */
export type Staged = {
  seq: number
  row: number
  externalId: string | null
  fields: Record<string, unknown>
  refs: Record<string, RecordRef>
  errors: RowError[]
}

export const isError = (error: RowError): boolean => !error.warning
