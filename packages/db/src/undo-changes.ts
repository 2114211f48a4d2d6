import type { LeftChange, RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from './organization.ts'
import { tableOf } from './record-tables.ts'
import type { recordChanges } from './schema/record-changes.ts'

export type Change = Pick<typeof recordChanges.$inferSelect, 'seq' | 'kind' | 'recordId' | 'act' | 'before' | 'after'>

/**
 * Takes changes back, the last one first. A field that somebody changed since stays as it is, and so does a record that is used elsewhere.
 * @param changes of one set, from the last to the first
 * @returns what stayed
 */
export async function undoChanges(tx: Tx, changes: readonly Change[]): Promise<LeftChange[]> {
  const left: LeftChange[] = []
  for (const group of grouped(changes)) left.push(...(await undoGroup(tx, group)))
  return left
}

/** Neighbours of one table and one act go together; a record is at most once in a group. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  let seen = new Set<string>()
  for (const change of changes) {
    const group = groups.at(-1)
    const goesAlong = group?.[0]?.kind === change.kind && group[0].act === change.act && !seen.has(change.recordId)
    if (goesAlong) group.push(change)
    else groups.push([change])
    if (!goesAlong) seen = new Set()
    seen.add(change.recordId)
  }
  return groups
}

/** All at once; where a constraint of the database stands against it, one by one. */
async function undoGroup(tx: Tx, group: Change[]): Promise<LeftChange[]> {
  const [{ kind, act }] = group as [Change]
  try {
    const done = await tx.transaction((inner) => undoOf[act](inner, kind, group))
    return leftOf(group, done, 'changed_since')
  } catch (error) {
    const code = constraintCodeOf(error)
    if (!code) throw error
    if (group.length === 1) return leftOf(group, [], code === FOREIGN_KEY ? 'in_use' : 'changed_since')
    const left: LeftChange[] = []
    for (const change of group) left.push(...(await undoGroup(tx, [change])))
    return left
  }
}

/** Baselines are ours alone; nobody is told of them. */
const leftOf = (group: Change[], done: string[], reason: LeftChange['reason']): LeftChange[] => {
  const undone = new Set(done)
  return group.flatMap(({ kind, recordId }) => (kind === 'baseline' || undone.has(recordId) ? [] : [{ kind, recordId, reason }]))
}

const FOREIGN_KEY = '23503'

/** SQLSTATE of a violated constraint (class 23). */
function constraintCodeOf(error: unknown): string | undefined {
  const state = (error as { cause?: { code?: unknown } }).cause?.code ?? (error as { code?: unknown }).code
  return typeof state === 'string' && state.startsWith('23') ? state : undefined
}

const tableOfChange = (kind: RecordKind | 'baseline'): SQL => (kind === 'baseline' ? sql.raw('import_baselines') : tableOf(kind))

/** A row as the history keeps it. */
const rowOf = (alias: string): SQL => sql`to_jsonb(${sql.raw(alias)}) - '{version,search_text}'::text[]`

const rowsOf = (group: Change[]): SQL => sql`
  jsonb_to_recordset(${JSON.stringify(group.map(({ recordId, before, after }) => ({ id: recordId, before, after })))}::jsonb)
    as c(id uuid, before jsonb, after jsonb)`

/** Columns that can be written. */
async function columnsOf(tx: Tx, table: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select quote_ident(attname) as name from pg_attribute
    where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`)
  return rows.map(({ name }) => name)
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

type Undo = (tx: Tx, kind: Change['kind'], group: Change[]) => Promise<string[]>

/** Each returns the records that are again as they were. */
const undoOf: Record<Change['act'], Undo> = {
  created: async (tx, kind, group) => {
    const table = tableOfChange(kind)
    const { rows } = await tx.execute<{ id: string }>(sql`
      with gone as (
        delete from ${table} t using ${rowsOf(group)} where t.id = c.id and ${rowOf('t')} = c.after - 'version' returning t.id
      )
      select id from gone union all select c.id from ${rowsOf(group)} where not exists (select from ${table} t where t.id = c.id)`)
    return ids(rows)
  },
  changed: async (tx, kind, group) => {
    const table = tableOfChange(kind)
    const columns = await columnsOf(tx, table)
    const values = sql.join(
      columns.map((column) => sql.raw(column === 'version' ? 't.version + 1' : `(restored.row).${column}`)),
      sql`, `,
    )
    const { rows } = await tx.execute<{ id: string; whole: boolean }>(sql`
      update ${table} t set (${sql.raw(columns.join(', '))}) = row(${values})
      from (
        select c.id, jsonb_populate_record(p, same.fields) as row, same.whole
        from ${rowsOf(group)} join ${table} p on p.id = c.id
        cross join lateral (
          select jsonb_object_agg(a.key, c.before -> a.key) filter (where to_jsonb(p) -> a.key = a.value) as fields,
            bool_and(to_jsonb(p) -> a.key = a.value) as whole
          from jsonb_each(c.after) a
        ) same
        where same.fields is not null
      ) restored
      where t.id = restored.id returning t.id, restored.whole`)
    return ids(rows.filter(({ whole }) => whole))
  },
  removed: async (tx, kind, group) => {
    const table = tableOfChange(kind)
    const columns = await columnsOf(tx, table)
    const { rows } = await tx.execute<{ id: string }>(sql`
      insert into ${table} (${sql.raw(columns.join(', '))})
      select ${sql.join(
        columns.map((column) => sql.raw(`r.${column}`)),
        sql`, `,
      )}
      from ${rowsOf(group)} cross join lateral jsonb_populate_record(null::${table}, c.before) r
      on conflict (id) do nothing returning id`)
    return ids(rows)
  },
}
