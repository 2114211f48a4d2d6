import type { ImportProblemCode, RowErrorCode } from '@treppenhaus/domain/import'
import type { Locale } from '@treppenhaus/domain/master-data'
import { de } from './de.ts'
import { en } from './en.ts'

/** What files and messages that leave the house say of errors; pages have words of their own. */
export type ErrorWords = {
  rows: Record<RowErrorCode, string>
  problems: Record<ImportProblemCode, string>
  /** With `{{line}}`. */
  line: string
  /** With `{{column}}`. */
  column: string
  /** Of the two columns that an error file has besides the file's own. */
  lineHeading: string
  reasonHeading: string
  /** Of the name of an error file. */
  fileEnding: string
  /** Of the other two where the file is a document without columns. */
  placeHeading: string
  valueHeading: string
}

const words: Record<Locale, ErrorWords> = { de, en }

export const errorWords = (locale: Locale): ErrorWords => words[locale]
