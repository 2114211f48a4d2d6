import { fileColumns, type FileFacts } from '@treppenhaus/db/file-json'
import { jsonArray, uuids } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'

/** What an answer says of these files, in their order. */
export async function findFiles(db: Db, ids: readonly string[]): Promise<FileFacts[]> {
  if (ids.length === 0) return []
  const list = uuids(ids)
  const { rows } = await db.execute<{ files: FileFacts[] }>(sql`
    select ${jsonArray(sql`select ${fileColumns} from files f where f.id = any(${list}) order by array_position(${list}, f.id)`)} as files`)
  return rows[0]!.files
}
