import type { Db } from '@treppenhaus/db/organization'
import { handOvers, importConflicts, importRecords, type imports } from '@treppenhaus/db/schema/imports'
import { type ImportAction, importActions, type ImportCounts } from '@treppenhaus/domain/import'
import type { Locale } from '@treppenhaus/domain/master-data'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { errorWords } from '@treppenhaus/exchange/error-words/error-words'
import { labelsIn } from '@treppenhaus/exchange/field-labels/heading-of'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { type Key, type Translate, translator } from '../i18n.ts'

type Row = typeof imports.$inferSelect
export type Outcome = 'done' | 'rest' | 'stopped' | 'asked' | 'failed'

export type Line = { title: string; note: string }
export type ImportReport = {
  outcome: Outcome
  /** The hand-over, else the file. */
  name: string
  errorRows: number
  problem: string | null
  /** By kind: "Einheiten", "3 neu, 12 geändert". */
  counts: Line[]
  /** The first ones, without the values: these stay where they are. */
  errors: Line[]
  openConflicts: number
  /** All but the errors, for whoever reads plain text. */
  sentences: string[]
}

/** What came of a file, in words. */
export async function readReport(db: Db, row: Row, locale: Locale, mostErrors: number): Promise<ImportReport> {
  const t = translator(locale)
  const [handOver] = row.handOverId === null ? [] : await db.select().from(handOvers).where(eq(handOvers.id, row.handOverId))
  const isOpen = and(eq(importConflicts.importId, row.id), eq(importConflicts.state, 'open'))
  const report = {
    outcome: outcomeOf(row),
    name: handOver?.name ?? row.fileName,
    errorRows: row.counts?.errorRows ?? 0,
    problem: row.problem && errorWords(locale).problems[row.problem.code],
    counts: row.counts ? linesOf(t, locale, row.counts) : [],
    errors: await firstErrors(db, row.id, locale, mostErrors),
    openConflicts: await db.$count(importConflicts, isOpen),
  }
  const text = t(`import:${report.outcome}.text`, { file: row.fileName, count: report.errorRows })
  const sentences = [
    capitalized(text),
    ...(report.problem ? [report.problem] : []),
    ...report.counts.map(({ title, note }) => `${title}: ${note}`),
  ]
  return { ...report, sentences }
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function outcomeOf({ state, counts }: Row): Outcome {
  const hasErrors = (counts?.errorRows ?? 0) > 0
  if (state === 'done') return hasErrors ? 'rest' : 'done'
  if (state === 'checked') return hasErrors ? 'stopped' : 'asked'
  return 'failed'
}

const actions = {
  create: 'import:create',
  change: 'import:change',
  end: 'import:end',
  unchanged: 'import:unchanged',
  conflict: 'import:conflict',
  error: 'import:error',
} as const satisfies Record<ImportAction, Key>

function linesOf(t: Translate, locale: Locale, { kinds }: ImportCounts): Line[] {
  return recordKinds.flatMap((kind) => {
    const counts = importActions.flatMap((action) => {
      const count = kinds[kind]?.[action] ?? 0
      return count > 0 ? [t(actions[action], { count })] : []
    })
    return counts.length > 0 ? [{ title: labelsIn(locale).kinds[kind].many, note: counts.join(', ') }] : []
  })
}

async function firstErrors(db: Db, importId: string, locale: Locale, limit: number): Promise<Line[]> {
  const rows = await db
    .select({ row: importRecords.row, errors: importRecords.errors })
    .from(importRecords)
    .where(and(eq(importRecords.importId, importId), eq(importRecords.action, 'error'), isNotNull(importRecords.errors)))
    .orderBy(asc(importRecords.seq))
    .limit(limit)
  const words = errorWords(locale)
  return rows.flatMap(({ row, errors }) => {
    const error = errors?.find(({ warning }) => !warning)
    if (!error) return []
    const column = error.column === null ? '' : `, ${words.column.replace('{{column}}', error.column)}`
    return [{ title: words.line.replace('{{line}}', String(row)) + column, note: words.rows[error.code] }]
  })
}
