import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Refusal } from '../errors.ts'

/** Prometheus figures at `/metrics`: without labels that name an organization or a person. In production it needs METRICS_TOKEN. */
export const metrics = plugin(async (app: FastifyInstance) => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  })
  const { pools, env } = app.runtime
  const connections = new Gauge({ name: 'database_connections', help: 'Open connections to organizations', registers: [register] })
  const open = new Gauge({ name: 'organizations_open', help: 'Organizations kept ready', registers: [register] })
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }
    durations.observe(labels, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (env.metricsToken !== null) requireToken(request, env.metricsToken)
    else if (env.mode === 'production') throw new Refusal('not_found')
    connections.set(pools.openConnections)
    open.set(pools.size)
    return reply.type(register.contentType).send(await register.metrics())
  })
})

function requireToken({ headers }: FastifyRequest, token: string): void {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${token}`))) throw new Refusal('not_authenticated')
}
