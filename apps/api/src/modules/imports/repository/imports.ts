import { instantSql, instantText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { imports } from '@treppenhaus/db/schema/imports'
import { changeSets } from '@treppenhaus/db/schema/record-changes'
import type { ImportState } from '@treppenhaus/domain/import'
import type { Locale } from '@treppenhaus/domain/master-data'
import type { LeftChange } from '@treppenhaus/domain/record-kinds'
import { eq, sql, type SQL } from 'drizzle-orm'

export type ImportRow = typeof imports.$inferSelect
export type NewImport = typeof imports.$inferInsert
export type SummaryRow = Pick<
  ImportRow,
  'id' | 'fileName' | 'fileSize' | 'format' | 'state' | 'counts' | 'problem' | 'total' | 'done' | 'version'
> & {
  handOver: { id: string; name: string } | null
  createdBy: string | null
  createdAt: string
  checkedAt: string | null
  startedAt: string | null
  finishedAt: string | null
  sortAt: string
}
export type DetailRow = SummaryRow &
  Pick<ImportRow, 'dialect' | 'mapping' | 'options' | 'pauseRequested'> & {
    openConflicts: number
    sameAs: { id: string; state: ImportState; createdAt: string } | null
    isKept: boolean
  }

const summary = sql`i.id, i.file_name as "fileName", i.file_size::float8 as "fileSize", i.format, i.state, i.counts, i.problem, i.total, i.done,
  i.version, ${instantText('i.created_at')} as "createdAt", ${instantText('i.checked_at')} as "checkedAt",
  ${instantText('i.started_at')} as "startedAt", ${instantText('i.finished_at')} as "finishedAt",
  ${sql.raw(instantSql('i.created_at', 'US'))} as "sortAt",
  (select json_build_object('id', h.id, 'name', h.name) from hand_overs h where h.id = i.hand_over_id) as "handOver",
  (select a.display_name from accounts a where a.id = i.created_by_account_id) as "createdBy"`

/** Its records and its file are kept; see the schedules of the worker. */
export const KEPT = sql`coalesce(i.finished_at, i.created_at) > now() - interval '30 days'`

type Filter = { state?: ImportState; handOverId?: string; after?: readonly [string, string]; limit: number }

/** The latest first; one row more than `limit` tells that there is another page. */
export async function findImports(db: Db, { state, handOverId, after, limit }: Filter): Promise<SummaryRow[]> {
  const chosen: SQL[] = [sql`true`]
  if (state !== undefined) chosen.push(sql`i.state = ${state}`)
  if (handOverId !== undefined) chosen.push(sql`i.hand_over_id = ${handOverId}`)
  if (after !== undefined) chosen.push(sql`(i.created_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const { rows } = await db.execute<SummaryRow>(
    sql`select ${summary} from imports i where ${sql.join(chosen, sql` and `)} order by i.created_at desc, i.id desc limit ${limit + 1}`,
  )
  return rows
}

export async function findImport(db: Db | Tx, id: string): Promise<DetailRow | undefined> {
  const { rows } = await db.execute<DetailRow>(sql`
    select ${summary}, i.dialect, i.mapping, i.options, i.pause_requested as "pauseRequested", ${KEPT} as "isKept",
      (select count(*)::int from import_conflicts c where c.import_id = i.id and c.state = 'open') as "openConflicts",
      (select json_build_object('id', s.id, 'state', s.state, 'createdAt', ${instantText('s.created_at')}) from imports s
        where s.sha256 = i.sha256 and s.id <> i.id and s.created_at <= i.created_at order by s.created_at desc limit 1) as "sameAs"
    from imports i where i.id = ${id}`)
  return rows[0]
}

/** Locked until the transaction ends. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id)).for('update')
  return row
}

export async function updateImport(tx: Tx, id: string, changes: Partial<NewImport>): Promise<void> {
  await tx
    .update(imports)
    .set({ ...changes, version: sql`${imports.version} + 1` })
    .where(eq(imports.id, id))
}

/** What the dry run read before it was told to read the file in another way. */
export const deleteRecords = (tx: Tx, importId: string) => tx.execute(sql`delete from import_records where import_id = ${importId}`)

export async function findLeft(db: Db, id: string): Promise<LeftChange[] | undefined> {
  const [row] = await db
    .select({ left: changeSets.left })
    .from(imports)
    .leftJoin(changeSets, eq(changeSets.id, imports.changeSetId))
    .where(eq(imports.id, id))
  return row && (row.left ?? [])
}

export async function localeOf(db: Db, accountId: string): Promise<Locale> {
  const [row] = await db.select({ locale: accounts.locale }).from(accounts).where(eq(accounts.id, accountId))
  return row?.locale ?? 'de'
}
