import type { Incoming } from '@treppenhaus/domain/import'
import type { SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { Given } from './given.ts'
import { checkHeadings, headingsOf } from './table/headings.ts'
import { recordsOfRow } from './table/records-of-row.ts'
import { planTable, type TablePlan } from './table/table-plan.ts'
import { tableRows } from './table/table-rows.ts'

/** The records of a table, row by row. */
export async function* readTable(file: SourceFile, given: Given): AsyncGenerator<Incoming> {
  const { dialect } = given
  let plan: TablePlan | undefined
  let number = 0
  for await (const cells of tableRows(file, given.format, dialect)) {
    number++
    // A sheet ends each row with the last cell that holds something.
    if (plan && given.format === 'xlsx') while (cells.length < plan.width) cells.push('')
    if (number < dialect.headingRow) continue
    if (plan === undefined) plan = planOf(cells, given)
    else if (cells.some((cell) => cell !== '')) yield* recordsOfRow(plan, { number, cells }, dialect)
  }
  if (number === 0) throw new UnreadableFile({ code: 'file_empty' })
  if (plan === undefined) throw new UnreadableFile({ code: 'no_headings' })
}

function planOf(cells: readonly string[], given: Given): TablePlan {
  checkHeadings(cells, given.custom)
  const plan = planTable(headingsOf(cells), cells, given)
  if (plan.kinds.length === 0 && plan.relation === null) throw new UnreadableFile({ code: 'nothing_mapped' })
  return plan
}
