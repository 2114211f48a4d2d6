import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * What PostgreSQL stores of a password, computed here so that the password itself is never part of a statement that a server may log.
 * (RFC 5803; the server accepts it in place of a password.)
 */
export function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')
  const key = (name: string) => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(key('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`
}

/** Makes a role that may log in, or gives the one that exists this password. */
export async function ensureLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const verb = (await exists(client, 'pg_roles', 'rolname', role)) ? 'alter' : 'create'
  await client.query(`${verb} role ${pg.escapeIdentifier(role)} login password '${scramVerifier(password)}'`)
}

/** Makes a role that nobody can log in as and that the operator may take on. */
export async function ensureOwner(client: pg.Client, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  if (!(await exists(client, 'pg_roles', 'rolname', role))) await client.query(`create role ${name} nologin`)
  await client.query(`grant ${name} to current_user`)
}

export const databaseExists = (client: pg.Client, database: string): Promise<boolean> => exists(client, 'pg_database', 'datname', database)

async function exists(client: pg.Client, table: 'pg_roles' | 'pg_database', column: 'rolname' | 'datname', name: string): Promise<boolean> {
  const { rowCount } = await client.query(`select from ${table} where ${column} = $1`, [name])
  return rowCount === 1
}
