import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { randomUUID } from 'node:crypto'
import { Refusal } from './errors.ts'
import { contractorScope, portalScope, publicScope, staffScope } from './audiences.ts'
import { filePublicRoutes } from './modules/files/public-routes.ts'
import { notFound, pages } from './pages/pages.ts'
import { accessToken } from './plugins/access-token.ts'
import { cookies } from './plugins/cookies.ts'
import { health } from './plugins/health.ts'
import { requestLog } from './plugins/logging.ts'
import { metrics } from './plugins/metrics.ts'
import { openapi, reference } from './plugins/openapi.ts'
import { organization } from './plugins/organization.ts'
import { problem, sendProblem } from './plugins/problem.ts'
import { rateLimit } from './plugins/rate-limit.ts'
import { routeList } from './plugins/route-list.ts'
import type { Runtime } from './plugins/runtime.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { schemaController } from './plugins/schema-compilers.ts'
import { schemas } from './schemas.ts'

export type AppOptions = Runtime & Pick<FastifyServerOptions, 'logger'>

/** The whole API, not listening. Nothing is opened here: what it works with comes in and is closed by who opened it. */
export async function buildApp({ logger = false, ...runtime }: AppOptions): Promise<FastifyInstance> {
  const { env } = runtime
  const app = Fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    schemaController,
    genReqId: () => `urn:uuid:${randomUUID()}`,
    trustProxy: env.trustProxy,
    bodyLimit: 256 * 1024,
    requestTimeout: 300_000, // 100 MB over a line of 3 Mbit/s; headers have their own, short one
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) => sendProblem(request, reply, new Refusal('invalid_request')),
  })
  app.decorate('runtime', runtime)
  app.addHook('preClose', async () => runtime.streams.close())
  for (const schema of schemas) app.addSchema(schema)

  await app.register(routeList)
  await app.register(requestLog)
  await app.register(problem)
  await app.register(notFound)
  await app.register(securityHeaders, { production: env.mode === 'production' })
  await app.register(rateLimit)
  await app.register(metrics)
  await app.register(cookies)
  await app.register(accessToken)
  await app.register(openapi)

  await app.register(health)
  await app.register(reference)
  await app.register(staffScope, { prefix: '/api/v1/staff' })
  await app.register(portalScope, { prefix: '/api/v1/portal' })
  await app.register(contractorScope, { prefix: '/api/v1/contractor' })
  await app.register(publicScope, { prefix: '/api/v1/public' })
  await app.register(async (files) => {
    await files.register(organization)
    await files.register(filePublicRoutes)
  })
  await app.register(pages)
  return app
}
