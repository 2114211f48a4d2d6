import type { Tx } from '@treppenhaus/db/organization'
import { completionReportFiles, completionReports } from '@treppenhaus/db/schema/work-orders'

type NewReport = Omit<typeof completionReports.$inferInsert, 'reportedAt'> & { id: string }

export async function insertReport(tx: Tx, report: NewReport, before: readonly string[], after: readonly string[]): Promise<void> {
  await tx.insert(completionReports).values(report)
  const files = [
    ...before.map((fileId, position) => ({ reportId: report.id, fileId, phase: 'before' as const, position })),
    ...after.map((fileId, position) => ({ reportId: report.id, fileId, phase: 'after' as const, position })),
  ]
  if (files.length > 0) await tx.insert(completionReportFiles).values(files)
}
