import type { HostFinder } from '@treppenhaus/db/catalog/find-by-host'
import type { Catalog } from '@treppenhaus/db/catalog/open'
import type { OrganizationPools } from '@treppenhaus/db/organization-pool'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Env } from '../env.ts'
import type { Streams } from '../modules/stream/service.ts'
import type { SessionCache } from './session-cache.ts'

/** What the process opened once and every request uses. */
export type Runtime = {
  env: Env
  catalog: Catalog
  hosts: HostFinder
  pools: OrganizationPools
  sessions: SessionCache
  storage: Storage
  streams: Streams
}

declare module 'fastify' {
  interface FastifyInstance {
    runtime: Runtime
  }
}
