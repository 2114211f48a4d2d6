import type { ColumnMapping, Dialect, ImportFormat, ImportOptions } from '@treppenhaus/domain/import'
import type { CustomField } from '@treppenhaus/domain/record-kinds'

/** How a file is to be read: what inspecting it told, as a person corrected it. `dialect` and `mapping` count for tables alone. */
export type Given = {
  format: ImportFormat
  dialect: Dialect
  mapping: ColumnMapping
  custom: readonly CustomField[]
  options: ImportOptions
  /** Slug of the organization that reads; a file that names another one is refused unless `options.otherOrganization`. */
  organization: string
}
