import type { Static } from 'typebox'
import type { EntryFacts } from '@treppenhaus/db/timeline-json'
import type { PresentFile } from '../../tickets/service/present-timeline.ts'
import type { ReportFacts } from '../repository/order-parts.ts'
import type { CompletionReport } from '../schema.ts'

export const presentReports = (reports: readonly ReportFacts[], presentFile: PresentFile): Static<typeof CompletionReport>[] =>
  reports.map(({ files, signature, ...report }) => ({
    ...report,
    signature: signature && presentFile(signature),
    before: files.filter(({ phase }) => phase === 'before').map(presentFile),
    after: files.filter(({ phase }) => phase === 'after').map(presentFile),
  }))

/** An entry of the timeline that tells of a report shows its photos. */
export const filesOfEntry =
  (reports: readonly ReportFacts[]) =>
  ({ data }: EntryFacts) =>
    reports.find(({ id }) => id === data['reportId'])?.files ?? []
