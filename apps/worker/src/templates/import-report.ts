import { imports } from '@treppenhaus/db/schema/imports'
import { eq } from 'drizzle-orm'
import { readReport } from '../imports/read-report.ts'
import { type Content, strong } from './content.ts'
import { greetByName } from './greeting.ts'
import { staffImportPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

const FIRST_ERRORS = 5

/** Counts by kind, the first errors, what waits for a decision. */
export async function staffImportReport(scene: Scene): Promise<Content | null> {
  const { t, locale, organization } = scene
  const [row] = await organization.db
    .select()
    .from(imports)
    .where(eq(imports.id, idOf(scene, 'importId')))
  if (!row) return null
  const { outcome, name, errorRows, problem, counts, errors, openConflicts } = await readReport(organization.db, row, locale, FIRST_ERRORS)
  const more = errorRows - errors.length
  return {
    subject: t(`import:${outcome}.subject`, { name }),
    heading: t(`import:${outcome}.heading`),
    greeting: greetByName(scene),
    text: t(`import:${outcome}.text`, { file: strong(row.fileName), count: errorRows }),
    quote: problem,
    items: [...counts, ...errors],
    next: [
      ...(more > 0 && errors.length > 0 ? [t('import:more', { count: more })] : []),
      ...(openConflicts > 0 ? [t('import:conflicts', { count: openConflicts })] : []),
    ],
    button: { label: t('import:button'), url: staffImportPage(scene, row.id) },
  }
}
