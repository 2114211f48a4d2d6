import type { ContractorDocumentKind } from '@treppenhaus/domain/master-data'
import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns.ts'
import { contractors } from './contractors.ts'
import { files } from './files.ts'

/** Proofs a contractor has to bring, with the days they hold. */
export const contractorDocuments = pgTable(
  'contractor_documents',
  {
    id: id(),
    contractorId: uuid('contractor_id')
      .notNull()
      .references(() => contractors.id),
    kind: text().$type<ContractorDocumentKind>().notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    validFrom: date('valid_from'),
    validUntil: date('valid_until'),
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [index('contractor_documents_by_contractor').on(table.contractorId), index('contractor_documents_by_file').on(table.fileId)],
)
