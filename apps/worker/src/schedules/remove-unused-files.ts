import { accounts } from '@treppenhaus/db/schema/accounts'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import { files } from '@treppenhaus/db/schema/files'
import { invitationSeries } from '@treppenhaus/db/schema/invitations'
import { recordPhotos } from '@treppenhaus/db/schema/property-office'
import { ticketFiles } from '@treppenhaus/db/schema/tickets'
import { completionReportFiles, completionReports, workOrderFiles } from '@treppenhaus/db/schema/work-orders'
import type { Storage } from '@treppenhaus/files/open-storage'
import { and, eq, lt, notExists, sql } from 'drizzle-orm'

const VARIANTS = ['original', 'full', 'thumb']
const BATCH = 500

/** Removes uploads that nobody has referred to for a day, with their content. @returns how many */
export async function removeUnusedFiles({ db, slug }: Organization, storage: Storage): Promise<number> {
  const due = await db.select({ id: files.id }).from(files).where(unused(db)).limit(BATCH)
  let removed = 0
  for (const { id } of due) {
    const done = await db.transaction(async (tx) => {
      // Locked, nobody can refer to it any more. The content goes first: a row without content is found again, content without a row is not.
      const [file] = await tx
        .select({ id: files.id })
        .from(files)
        .where(and(eq(files.id, id), unused(tx)))
        .for('update', { skipLocked: true })
      if (!file) return false
      for (const variant of VARIANTS) await storage.delete({ organization: slug, id, variant })
      await tx.delete(files).where(eq(files.id, id))
      return true
    })
    if (done) removed++
  }
  return removed
}

function unused(db: Organization['db'] | Tx) {
  const tables = [ticketFiles, workOrderFiles, completionReportFiles, invitationSeries, contractorDocuments, recordPhotos] as const
  const referred = tables.map((table) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(eq(table.fileId, files.id)),
    ),
  )
  const signed = notExists(
    db
      .select({ one: sql`1` })
      .from(completionReports)
      .where(eq(completionReports.signatureFileId, files.id)),
  )
  const worn = notExists(
    db
      .select({ one: sql`1` })
      .from(accounts)
      .where(eq(accounts.avatarFileId, files.id)),
  )
  return and(lt(files.createdAt, sql`now() - interval '24 hours'`), ...referred, signed, worn)
}
