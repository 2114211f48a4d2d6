import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { SearchHitList, SearchQuery } from './schema.ts'
import { search } from './service.ts'

export const searchStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // each kind of hit needs the permission to read it; without any the list is empty
  app.get('/search', {
    config: needs('own', { byKey: true }),
    schema: { operationId: 'search', tags: ['search'], querystring: SearchQuery, response: { 200: ref(SearchHitList), ...refusals(403) } },
    handler: (request) => search(request.organization, staffActor(request), request.query.q, request.query.limit),
  })
}
