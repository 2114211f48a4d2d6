import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import type { KindPlan } from './table-plan.ts'

/** A row of a table: `number` counts from 1, headings included, as a spreadsheet shows it. */
export type TableRow = { number: number; cells: readonly string[] }

/** What is being read of a row: the text of each cell, and the kinds that it speaks of so far. */
export type RowState = { number: number; text: (index: number) => string; said: Set<RecordKind>; plans: readonly KindPlan[] }
