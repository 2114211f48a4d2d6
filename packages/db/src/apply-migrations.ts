import pg from 'pg'
import type { Migration } from './migration-files.ts'

/** What the database itself remembers, in `schema_migrations`, written in the transaction of the migration. */
export type AppliedMigration = { version: string; checksum: string; durationMs: number }

export type ApplyOptions = {
  /** The role that shall own what is made; the connection's own without it. */
  role?: string
  /** Statements after each file, in its transaction: rights on the tables it made. */
  afterEach?: string[]
}

/** Says which file did not work; `cause` says why. The database is as before that file, and has `applied`. */
export class MigrationError extends Error {
  readonly version: string
  readonly durationMs: number
  readonly applied: AppliedMigration[]
  constructor(version: string, durationMs: number, applied: AppliedMigration[], cause: unknown) {
    super(`Migration ${version} did not work: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.version = version
    this.durationMs = durationMs
    this.applied = applied
  }
}

const LOCK = 7_283_401 // one key is enough: advisory locks belong to one database

/**
 * Brings one database to the newest of `migrations`, file by file, each in a transaction of its own, so that a run that is killed goes on
 * where it stopped. A second run waits for the first.
 * @returns all migrations the database has now, oldest first
 * @throws MigrationError for the file that failed; Error when an applied file was changed or a new one is older than the last applied
 */
export async function applyMigrations(client: pg.Client, migrations: Migration[], options: ApplyOptions = {}): Promise<AppliedMigration[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await inTransaction(client, options.role, () =>
      client.query(`create table if not exists schema_migrations (
        version text primary key, checksum text not null, duration_ms integer not null, applied_at timestamptz not null default now())`),
    )
    const applied = await readApplied(client)
    for (const migration of pending(migrations, applied)) applied.push(await applyOne(client, migration, applied, options))
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {}) // a lost connection has let go of it already
  }
}

async function applyOne(
  client: pg.Client,
  { version, sql, checksum }: Migration,
  before: AppliedMigration[],
  options: ApplyOptions,
): Promise<AppliedMigration> {
  const started = performance.now()
  const elapsed = () => Math.round(performance.now() - started)
  try {
    return await inTransaction(client, options.role, async () => {
      await client.query(sql)
      for (const statement of options.afterEach ?? []) await client.query(statement)
      const durationMs = elapsed()
      await client.query('insert into schema_migrations (version, checksum, duration_ms) values ($1, $2, $3)', [
        version,
        checksum,
        durationMs,
      ])
      return { version, checksum, durationMs }
    })
  } catch (error) {
    throw new MigrationError(version, elapsed(), before, error)
  }
}

async function inTransaction<T>(client: pg.Client, role: string | undefined, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    // Waiting long for a lock would hold up everybody who comes after; failing and running again does not.
    await client.query(`set local lock_timeout = '10s'${role ? `; set local role ${pg.escapeIdentifier(role)}` : ''}`)
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select version, checksum, duration_ms as "durationMs" from schema_migrations order by version',
  )
  return rows
}

function pending(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const checksums = new Map(applied.map(({ version, checksum }) => [version, checksum]))
  const last = applied.at(-1)?.version ?? ''
  return migrations.filter(({ version, checksum }) => {
    const known = checksums.get(version)
    if (known !== undefined && known !== checksum) throw new Error(`Migration ${version} was changed after it had been applied.`)
    if (known === undefined && version < last)
      throw new Error(`Migration ${version} is older than ${last}, which is applied: give it a later timestamp.`)
    return known === undefined
  })
}
