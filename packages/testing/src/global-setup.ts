import { ORGANIZATION_MIGRATIONS, readMigrations } from '@treppenhaus/db/migration-files'
import { ensureTemplate } from '@treppenhaus/db/template'
import { start } from '@treppenhaus/embedded-postgres/start'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { env } from './env.ts'

/**
 * One PostgreSQL for the run, with the template of the organizations; nothing in it has to survive a power cut.
 * `TEST_DATABASE_URL` (a role with CREATEDB and CREATEROLE) uses another server.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const external = env.testDatabaseUrl
  const { url, stop } = external ? { url: external, stop: async () => {} } : await startServer()
  await ensureTemplate(url, await readMigrations(ORGANIZATION_MIGRATIONS))
  provide('postgresUrl', url)
  return stop
}

async function startServer() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-test-'))
  const server = await start(dataDir, { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: 200 })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: server.url(), stop }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the run, as the role that may create databases. */
    postgresUrl: string
  }
}
