import { fileColumns, type FileFacts } from '@treppenhaus/db/file-json'
import { instantText, today } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import type { ContractorDocumentKind } from '@treppenhaus/domain/master-data'
import { eq, sql, type SQL } from 'drizzle-orm'

export type DocumentRow = {
  id: string
  contractorId: string
  kind: ContractorDocumentKind
  validFrom: string | null
  validUntil: string | null
  note: string
  createdAt: string
  today: string
  file: FileFacts
}

async function find(db: Db | Tx, condition: SQL): Promise<DocumentRow[]> {
  const { rows } = await db.execute<DocumentRow>(sql`
    select d.id, d.contractor_id as "contractorId", d.kind, d.valid_from::text as "validFrom", d.valid_until::text as "validUntil", d.note,
      ${instantText('d.created_at')} as "createdAt", ${today}::text as today,
      (select to_json(x) from (select ${fileColumns} from files f where f.id = d.file_id) x) as file
    from contractor_documents d where ${condition} order by d.created_at desc, d.id`)
  return rows
}

export const findOfContractor = (db: Db, contractorId: string) => find(db, sql`d.contractor_id = ${contractorId}`)

export async function findDocument(db: Db | Tx, id: string): Promise<DocumentRow | undefined> {
  const [row] = await find(db, sql`d.id = ${id}`)
  return row
}

/** Locked until the transaction ends. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  await tx.select({ id: contractorDocuments.id }).from(contractorDocuments).where(eq(contractorDocuments.id, id)).for('update')
  return findDocument(tx, id)
}

export async function insertDocument(tx: Tx, values: typeof contractorDocuments.$inferInsert): Promise<string> {
  const [row] = await tx.insert(contractorDocuments).values(values).returning({ id: contractorDocuments.id })
  return row!.id
}

export const updateDocument = (tx: Tx, id: string, changes: Partial<typeof contractorDocuments.$inferInsert>) =>
  tx.update(contractorDocuments).set(changes).where(eq(contractorDocuments.id, id))

/** The file goes with the uploads that nobody refers to any more. @returns whether it was there */
export async function deleteDocument(db: Db, id: string): Promise<boolean> {
  const rows = await db.delete(contractorDocuments).where(eq(contractorDocuments.id, id)).returning({ id: contractorDocuments.id })
  return rows.length > 0
}
