import type { Organization } from '@treppenhaus/db/organization'
import { imports } from '@treppenhaus/db/schema/imports'
import type { Storage } from '@treppenhaus/files/open-storage'
import { eq } from 'drizzle-orm'
import { germanDialect } from '../read/inspection.ts'
import { inspectFile } from '../read/inspect-file.ts'
import { readFile } from '../read/read-file.ts'
import { readPortfolioFields } from '../records/portfolio-fields.ts'
import { storedSource } from '../stored-source.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { checkIncoming } from './check-incoming.ts'
import { columnNames } from './column-names.ts'
import { failCheck, finishCheck } from './finish-check.ts'

/** The dry run: what the stored file of an import would do, record by record. Begun anew after a crash. */
export async function checkImport(organization: Organization, storage: Storage, importId: string): Promise<void> {
  const [row] = await organization.db.select().from(imports).where(eq(imports.id, importId))
  if (row?.state !== 'checking') return
  const source = storedSource(storage, organization.slug, row)
  const { custom } = await readPortfolioFields(organization.db)
  const [dialect, mapping] = [row.dialect ?? germanDialect, row.mapping ?? []]
  try {
    const { headings } = mapping.length > 0 ? await inspectFile(source, { format: row.format, dialect }) : { headings: [] }
    const asked = { importId, options: row.options, columnOf: columnNames(headings, mapping) }
    const given = { format: row.format, dialect, mapping, custom, options: row.options, organization: organization.slug }
    await finishCheck(organization, importId, await checkIncoming(organization, asked, readFile(source, given)))
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    await failCheck(organization, importId, error.problem)
  }
}
