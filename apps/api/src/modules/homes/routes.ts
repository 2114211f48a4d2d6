import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { portalActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { HomeList } from './schema.ts'
import { listHomes } from './service.ts'

export const homePortalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/homes', {
    schema: { operationId: 'listHomes', tags: ['homes'], response: { 200: ref(HomeList), ...refusals() } },
    handler: (request) => listHomes(request.organization.db, portalActor(request)),
  })
}
