import { handOvers, importConflicts, importRecords, imports } from '@treppenhaus/db/schema/imports'
import { importActions, type ImportCounts } from '@treppenhaus/domain/import'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { errorWords } from '@treppenhaus/exchange/error-words/error-words'
import { labelsIn } from '@treppenhaus/exchange/field-labels/heading-of'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { type Content, strong } from './content.ts'
import { greetByName } from './greeting.ts'
import { staffImportPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

type Row = typeof imports.$inferSelect

const FIRST_ERRORS = 5

/** What came of a file: counts by kind, the first errors, what waits for a decision. Values stay where they are. */
export async function staffImportReport(scene: Scene): Promise<Content | null> {
  const { db } = scene.organization
  const [found] = await db
    .select({ row: imports, name: handOvers.name })
    .from(imports)
    .leftJoin(handOvers, eq(handOvers.id, imports.handOverId))
    .where(eq(imports.id, idOf(scene, 'importId')))
  if (!found) return null
  const { row } = found
  const { t, locale } = scene
  const outcome = outcomeOf(row)
  const count = row.counts?.errorRows ?? 0
  const errors = await firstErrors(scene, row.id)
  const open = await db.$count(importConflicts, and(eq(importConflicts.importId, row.id), eq(importConflicts.state, 'open')))
  return {
    subject: t(`import:${outcome}.subject`, { name: found.name ?? row.fileName, count }),
    heading: t(`import:${outcome}.heading`),
    greeting: greetByName(scene),
    text: t(`import:${outcome}.text`, { file: strong(row.fileName), count }),
    quote: row.problem && errorWords(locale).problems[row.problem.code],
    box: row.counts ? { lines: linesOf(scene, row.counts) } : undefined,
    items: errors,
    next: [
      ...(count > errors.length && errors.length > 0 ? [t('import:more', { count: count - errors.length })] : []),
      ...(open > 0 ? [t('import:conflicts', { count: open })] : []),
    ],
    button: { label: t('import:button'), url: staffImportPage(scene, row.id) },
  }
}

function outcomeOf({ state, counts }: Row) {
  const hasErrors = (counts?.errorRows ?? 0) > 0
  if (state === 'done') return hasErrors ? 'rest' : 'done'
  if (state === 'checked') return hasErrors ? 'stopped' : 'asked'
  return 'failed'
}

/** "Einheiten: 3 neu, 12 geändert" */
function linesOf({ t, locale }: Scene, { kinds }: ImportCounts): string[] {
  return recordKinds.flatMap((kind) => {
    const counts = importActions.flatMap((action) => {
      const count = kinds[kind]?.[action] ?? 0
      return count > 0 ? [t(`import:${action}`, { count })] : []
    })
    return counts.length > 0 ? [t('import:kind', { kind: labelsIn(locale).kinds[kind].many, counts: counts.join(', ') })] : []
  })
}

async function firstErrors({ organization, locale }: Scene, importId: string): Promise<{ title: string; note: string }[]> {
  const rows = await organization.db
    .select({ row: importRecords.row, errors: importRecords.errors })
    .from(importRecords)
    .where(and(eq(importRecords.importId, importId), eq(importRecords.action, 'error'), isNotNull(importRecords.errors)))
    .orderBy(asc(importRecords.seq))
    .limit(FIRST_ERRORS)
  const words = errorWords(locale)
  return rows.flatMap(({ row, errors }) => {
    const error = errors?.find(({ warning }) => !warning)
    if (!error) return []
    const column = error.column === null ? '' : `, ${words.column.replace('{{column}}', error.column)}`
    return [{ title: words.line.replace('{{line}}', String(row)) + column, note: words.rows[error.code] }]
  })
}
