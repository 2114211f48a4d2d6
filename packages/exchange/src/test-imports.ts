import type { Organization } from '@treppenhaus/db/organization'
import { imports } from '@treppenhaus/db/schema/imports'
import { type ImportOptions, type Incoming, noOptions, type RecordRef, type RowError } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { asc, eq, sql } from 'drizzle-orm'
import { importRecords } from '@treppenhaus/db/schema/imports'
import { checkIncoming } from './check/check-incoming.ts'
import { finishCheck } from './check/finish-check.ts'
import { rollBackImport } from './roll-back/roll-back-import.ts'
import { runImport } from './run/run-import.ts'

type Told = { externalId?: string; refs?: Record<string, RecordRef>; errors?: RowError[] }

/** What a row of a file says. */
export const says = (kind: RecordKind, row: number, fields: Record<string, unknown>, told: Told = {}): Incoming => ({
  kind,
  row,
  fields,
  externalId: told.externalId ?? null,
  refs: told.refs ?? {},
  errors: told.errors ?? [],
})

export async function* streamed<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

/** An import of these records, its dry run done. @returns its id */
export async function dryRun(
  organization: Organization,
  records: readonly Incoming[],
  options: Partial<ImportOptions> = {},
): Promise<string> {
  const all = { ...noOptions, ...options }
  const values = { format: 'csv' as const, state: 'checking' as const, fileName: 'haus.csv', fileSize: 1, sha256: '', options: all }
  const [row] = await organization.db.insert(imports).values(values).returning()
  await check(organization, row!.id, records)
  return row!.id
}

/** The dry run of an import that is there. */
export async function check(organization: Organization, importId: string, records: readonly Incoming[]): Promise<void> {
  const { options } = await stateOf(organization, importId)
  await finishCheck(organization, importId, await checkIncoming(organization, { importId, options }, streamed(records)))
}

export const stateOf = async ({ db }: Organization, importId: string) =>
  (await db.select().from(imports).where(eq(imports.id, importId)))[0]!

/** As the request for it does. */
export const begin = ({ db }: Organization, importId: string, state: 'running' | 'rolling_back') =>
  db
    .update(imports)
    .set({ state, ...(state === 'rolling_back' && { total: null, done: 0 }) })
    .where(eq(imports.id, importId))

/** Dry run and run. */
export async function take(
  organization: Organization,
  records: readonly Incoming[],
  options: Partial<ImportOptions> = {},
): Promise<string> {
  const id = await dryRun(organization, records, options)
  await begin(organization, id, 'running')
  await runImport(organization, id)
  return id
}

export async function rollBack(organization: Organization, importId: string): Promise<void> {
  await begin(organization, importId, 'rolling_back')
  await rollBackImport(organization, importId)
}

/** What became of the rows: kind, row, action, codes of errors, fields that change. */
export async function outcome({ db }: Organization, importId: string) {
  const rows = await db.select().from(importRecords).where(eq(importRecords.importId, importId)).orderBy(asc(importRecords.seq))
  return rows.map(({ kind, row, action, errors, changes }) => ({
    kind,
    row,
    action,
    errors: (errors ?? []).map(({ code }) => code),
    changes: Object.keys(changes ?? {}),
  }))
}

const recorded = [
  ...['properties', 'buildings', 'entrances', 'units', 'people', 'person_addresses', 'person_contacts', 'tenancies', 'ownerships'],
  ...['board_memberships', 'participations', 'contractors', 'contractor_properties', 'import_baselines'],
]

/** All rows of all tables that an import writes to, without their version and what was made when. @param ids the rows' own ids too */
export async function snapshot({ db }: Organization, without: readonly string[] = ['version']): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {}
  for (const table of recorded) {
    const { rows } = await db.execute<{ row: unknown }>(sql`
      select to_jsonb(t) - ${sql.param(without)}::text[] as row from ${sql.raw(table)} t order by to_jsonb(t) - ${sql.param(without)}::text[]`)
    tables[table] = rows.map(({ row }) => row)
  }
  return tables
}

/** Takes everything away that a test before has made. */
export const emptyPortfolio = ({ asAdmin }: { asAdmin: (...statements: string[]) => Promise<void> }): Promise<void> =>
  asAdmin(`truncate ${recorded.join(', ')}, imports, import_records, import_conflicts, change_sets, record_changes cascade`)
