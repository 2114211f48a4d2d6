import { start } from '@treppenhaus/embedded-postgres/start'
import { createTestOrganizations, type TestOrganizations } from '@treppenhaus/testing/organization'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type BenchDatabase = TestOrganizations & {
  /** The server as the role that may do everything. */
  adminUrl: string
  /** A folder of this run, gone afterwards. */
  folder: string
  stop: () => Promise<void>
}

/** A PostgreSQL of this run with the settings of the embedded mode, so a commit is on the disk (`fsync` is on). */
export async function startDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-bench-'))
  const server = await start(folder, { max_connections: 150 })
  const organizations = await createTestOrganizations(server.url())
  return {
    ...organizations,
    adminUrl: server.url(),
    folder,
    stop: async () => {
      await Promise.all([organizations.pools.close(), organizations.catalog.close()])
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
