import pg from 'pg'
import { applyMigrations } from './apply-migrations.ts'
import { CATALOG_MIGRATIONS, readMigrations } from './migration-files.ts'
import { adminCatalogUrl, type Operator } from './operator.ts'
import { databaseExists, ensureLogin } from './roles.ts'
import { runSql, withClient } from './run-sql.ts'
import { databaseOf, loginOf, withParts } from './server-url.ts'

const LOCK = 7_283_402 // two starts at once must not both create

/**
 * Makes the catalog and its role where they are missing and brings its tables up to date; safe to repeat.
 * The role of `catalogUrl` may read the catalog and send NOTIFY, nothing else.
 */
export async function prepareCatalog(operator: Operator): Promise<void> {
  const role = await ensureDatabase(operator.adminUrl, operator.catalogUrl, false)
  const migrations = await readMigrations(CATALOG_MIGRATIONS)
  await withClient(adminCatalogUrl(operator), async (client) => {
    await applyMigrations(client, migrations)
    await client.query('revoke all on schema public from public')
    await client.query(`grant usage on schema public to ${role}`)
    await client.query(`grant select on organizations, organization_hosts, organization_migrations to ${role}`)
  })
}

/** Makes the database of the queue and its role, which owns it: the queue makes its own tables. Safe to repeat. */
export async function prepareQueue({ adminUrl }: Pick<Operator, 'adminUrl'>, queueUrl: string): Promise<void> {
  const role = await ensureDatabase(adminUrl, queueUrl, true)
  await runSql(withParts(adminUrl, { database: databaseOf(queueUrl) }), [
    'revoke all on schema public from public',
    `grant usage, create on schema public to ${role}`,
  ])
}

/** Makes the database and the role that `url` names. @returns the role, quoted */
async function ensureDatabase(adminUrl: string, url: string, owned: boolean): Promise<string> {
  const { user, password } = loginOf(url)
  const database = databaseOf(url)
  const [name, role] = [pg.escapeIdentifier(database), pg.escapeIdentifier(user)]
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    if (user !== loginOf(adminUrl).user) {
      await ensureLogin(client, user, password)
      if (owned) await client.query(`grant ${role} to current_user`)
    }
    if (!(await databaseExists(client, database))) await client.query(`create database ${name}${owned ? ` owner ${role}` : ''}`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to ${role}`)
  })
  return role
}
