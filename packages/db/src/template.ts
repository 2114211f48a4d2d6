import { createHash } from 'node:crypto'
import type pg from 'pg'
import { applyMigrations } from './apply-migrations.ts'
import { EXTENSIONS } from './grants.ts'
import type { Migration } from './migration-files.ts'
import { databaseExists, ensureOwner } from './roles.ts'
import { withClient } from './run-sql.ts'
import { withParts } from './server-url.ts'

/** Owns the tables of the templates and no database, else REASSIGN OWNED in a copy would move that too. */
export const TEMPLATE_OWNER = 'treppenhaus_template_owner'

const PREFIX = 'treppenhaus_template_'
const LOCK = 7_283_403

/**
 * A database with all tables and no rows, copied for each new organization because that is faster than running the migrations again.
 * Made once per state of the migrations. It is renamed last, so a run that is killed leaves no half template.
 * @returns its name
 */
export async function ensureTemplate(adminUrl: string, migrations: Migration[]): Promise<string> {
  const state = JSON.stringify([EXTENSIONS, migrations.map(({ version, checksum }) => [version, checksum])])
  const name = PREFIX + createHash('sha256').update(state).digest('hex').slice(0, 16)
  await withClient(adminUrl, async (client) => {
    if (await databaseExists(client, name)) return
    await client.query('select pg_advisory_lock($1)', [LOCK])
    if (!(await databaseExists(client, name))) await build(client, adminUrl, name, migrations)
  })
  return name
}

/** Drops the templates of earlier states. */
export async function dropOldTemplates(adminUrl: string, current: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1) and datistemplate and datname <> $2',
      [PREFIX, current],
    )
    for (const { datname } of rows) {
      await client.query(`alter database ${datname} is_template false`)
      await client.query(`drop database ${datname}`)
    }
  })
}

async function build(client: pg.Client, adminUrl: string, name: string, migrations: Migration[]): Promise<void> {
  const draft = `${name}_draft`
  await ensureOwner(client, TEMPLATE_OWNER)
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  await client.query(`revoke all on database ${draft} from public`)
  await withClient(withParts(adminUrl, { database: draft }), async (inside) => {
    await inside.query('revoke all on schema public from public')
    await inside.query(`grant usage, create on schema public to ${TEMPLATE_OWNER}`)
    for (const extension of EXTENSIONS) await inside.query(`create extension ${extension} schema public`)
    await applyMigrations(inside, migrations, { role: TEMPLATE_OWNER })
  })
  await client.query(`alter database ${draft} rename to ${name}`)
  await client.query(`alter database ${name} is_template true allow_connections false`)
}
