import type { Organization } from '@treppenhaus/db/organization'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import type { Storage } from '@treppenhaus/files/open-storage'
import { sql } from 'drizzle-orm'

/**
 * The file of an import and what its rows said are people's data: 30 days after its end they go, the history stays. Again for two months,
 * so that a storage that was away is made up for.
 */
export async function forgetImports({ db, slug }: Organization, storage: Storage): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select i.id from (select *, coalesce(finished_at, created_at) as ended_at from imports) i
    where i.ended_at < now() - interval '30 days' and i.state not in ('checking', 'running', 'paused', 'rolling_back')
      and (i.ended_at > now() - interval '90 days' or exists (select from import_records r where r.import_id = i.id))`)
  for (const { id } of rows) {
    await storage.delete(storedImport(slug, id))
    await db.execute(sql`delete from import_records where import_id = ${id}`)
  }
}
