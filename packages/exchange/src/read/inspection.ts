import type { Dialect, ImportFormat } from '@treppenhaus/domain/import'

/** What a first look at a file tells: a person may correct `dialect`. Of XML and OpenImmo there are neither headings nor a sample. */
export type Inspection = {
  format: ImportFormat
  dialect: Dialect
  headings: string[]
  /** The first rows under the headings, as they are written. */
  sample: string[][]
  /** Names of a workbook's sheets. */
  sheets: string[]
}

/** How a table is taken to be written where nothing says otherwise. */
export const germanDialect: Dialect = {
  charset: 'utf-8',
  delimiter: ';',
  quote: '"',
  decimal: ',',
  dayOrder: 'dmy',
  headingRow: 1,
  sheet: null,
}
