import Fastify, { type FastifyInstance } from 'fastify'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { BaselineOrder } from './baseline.ts'

/** The process of a bare route: waits for its order, listens, says its port. */
export async function serveBare(routes: (app: FastifyInstance, pool: pg.Pool, ids: Record<string, string>) => void): Promise<void> {
  process.on('disconnect', () => process.exit())
  const [{ url, ids }] = (await once(process, 'message')) as [BaselineOrder]
  const app = Fastify()
  routes(app, new pg.Pool({ connectionString: url }), ids)
  await app.listen({ host: '127.0.0.1', port: 0 })
  process.send?.({ port: (app.server.address() as AddressInfo).port })
}
