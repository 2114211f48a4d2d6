import { start } from '@treppenhaus/embedded-postgres/start'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type DurableServer = {
  /** As the role that may create databases. */
  url: string
  stop: () => Promise<void>
}

/** A PostgreSQL of its own that keeps what it has said, for tests that kill programs and for benches. */
export async function startDurableServer(): Promise<DurableServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'treppenhaus-durable-'))
  const server = await start(dataDir, { max_connections: 200 })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: server.url(), stop }
}
