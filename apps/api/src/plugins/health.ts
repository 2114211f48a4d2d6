import type { FastifyPluginAsync } from 'fastify'
import { sql } from 'drizzle-orm'
import { Refusal } from '../errors.ts'

/** `live`: the process answers. `ready`: it can serve, so the catalog and the files are there. */
export const health: FastifyPluginAsync = async (app) => {
  const { catalog, storage } = app.runtime
  const once = lastingFor(5_000, () => storage.probe())
  app.get('/health/live', { config: { rateLimit: false } }, async () => ({ status: 'ok' }))
  app.get('/health/ready', { config: { rateLimit: false } }, async () => {
    try {
      await Promise.all([catalog.db.execute(sql`select 1`), once()])
    } catch {
      throw new Refusal('unavailable', { retryAfter: 2 })
    }
    return { status: 'ok' }
  })
}

/** Asking often must not write often. */
function lastingFor(ms: number, work: () => Promise<void>) {
  let until = 0
  return async () => {
    if (until > Date.now()) return
    await work()
    until = Date.now() + ms
  }
}
