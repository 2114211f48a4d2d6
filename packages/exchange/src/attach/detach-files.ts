import type { Organization } from '@treppenhaus/db/organization'
import { uuids } from '@treppenhaus/db/fragments'
import { sql } from 'drizzle-orm'
import { attachedFileId } from './attached-file-id.ts'

type Photo = { id: string; unitId: string; fileId: string; sha256: string }

/** Takes the pictures of an import off its units again, before the rest is rolled back. The files go by themselves when nobody needs them. */
export async function detachFiles({ db }: Organization, importId: string): Promise<void> {
  const { rows } = await db.execute<Photo>(sql`
    select p.id, p.unit_id as "unitId", p.file_id as "fileId", f.sha256 from record_photos p join files f on f.id = p.file_id
    where p.unit_id in (select i.record_id from import_records i where i.import_id = ${importId} and i.kind = 'unit')`)
  const brought = rows.filter(({ unitId, fileId, sha256 }) => fileId === attachedFileId(importId, unitId, sha256))
  if (brought.length > 0) await db.execute(sql`delete from record_photos where id = any(${uuids(brought.map(({ id }) => id))})`)
}
