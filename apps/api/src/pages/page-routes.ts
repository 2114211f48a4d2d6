import type { FastifyPluginAsync } from 'fastify'
import { readOrganization } from '../modules/organization/service.ts'
import { isLoopback } from '../plugins/loopback.ts'
import { sendDoors } from './doors-page.ts'
import { bases } from './spa-routes.ts'

/** What stands at the root of a host. */
export const pageRoutes: FastifyPluginAsync = async (app) => {
  const { catalog, env } = app.runtime

  app.get('/', async (request, reply) => {
    if (request.hostAudience !== null) return reply.redirect(`/${bases[request.hostAudience]}/`, 302)
    const local = isLoopback(request)
    const place = { publicUrl: env.publicUrl, embedded: env.mode === 'embedded', dataDir: env.dataDir, local }
    return sendDoors(request, reply, await readOrganization(catalog, request.organization, place), place.embedded && local)
  })

  // Printed in letters, so it stays. The code behind the # of the scanned address follows the redirect by itself.
  app.get('/start', async (request, reply) => reply.redirect(`/${bases[request.hostAudience ?? 'portal']}/start`, 302))

  app.get('/.well-known/security.txt', async (request, reply) => {
    const place = { publicUrl: env.publicUrl, embedded: false, dataDir: env.dataDir, local: false }
    const { email } = await readOrganization(catalog, request.organization, place)
    const contact = env.securityContact || (email && `mailto:${email}`)
    if (!contact) return reply.callNotFound()
    const expires = new Date(Date.now() + 180 * 86_400_000).toISOString()
    return reply
      .type('text/plain; charset=utf-8')
      .send(['Contact: ', contact, '\nExpires: ', expires, '\nPreferred-Languages: de, en\n'].join(''))
  })
}
