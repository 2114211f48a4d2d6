import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { outboxViewerRoutes } from '../modules/outbox-viewer/routes.ts'
import { organization } from '../plugins/organization.ts'
import { refusalOf, sendProblem } from '../plugins/problem.ts'
import { sendErrors } from './errors-page.ts'
import { sendFailurePage } from './failure-pages.ts'
import { pageRoutes } from './page-routes.ts'
import { spaRoutes } from './spa-routes.ts'
import { favicon, style } from './style.ts'

/** Everything people open with a browser. */
export const pages: FastifyPluginAsync = async (app) => {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(request, reply, refusalOf(request, error)))
  app.get('/assets/pages.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(style),
  )
  app.get('/assets/favicon.svg', async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(favicon),
  )
  app.get('/docs/errors', async (_request, reply) => sendErrors(reply))
  await app.register(async (hosted) => {
    await hosted.register(organization)
    await hosted.register(pageRoutes)
    await hosted.register(spaRoutes)
    if (app.runtime.env.mode === 'embedded') await hosted.register(outboxViewerRoutes)
  })
}

/** Below `/api` a missing address is a problem, elsewhere a page. */
export const notFound = plugin(async (app) => {
  app.setNotFoundHandler((request, reply) => answer(request, reply, new Refusal('not_found')))
})

function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  const wantsPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  return wantsPage ? sendFailurePage(request, reply, refusal) : sendProblem(request, reply, refusal)
}
