import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { accountIdOf } from '../../plugins/actor.ts'
import { IdParams, ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { FavouriteList } from './schema.ts'
import { dropFavourite, keepFavourite, listFavourites } from './service.ts'

const tags = ['favourites']
const nothing = Type.Null({ description: 'Done' })

export const favouriteRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    const of = `Of${audience.charAt(0).toUpperCase()}${audience.slice(1)}`

    app.get('/favourites', {
      config: needs('own'),
      schema: { operationId: `listFavourites${of}`, tags, response: { 200: ref(FavouriteList), ...refusals(403) } },
      handler: (request) => listFavourites(request.organization.db, accountIdOf(request)),
    })

    app.put('/favourites/:id', {
      config: needs('own'),
      schema: { operationId: `keepFavourite${of}`, tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
      handler: async (request, reply) => {
        await keepFavourite(request.organization.db, request.actor, accountIdOf(request), request.params.id)
        return reply.code(204).send(null)
      },
    })

    app.delete('/favourites/:id', {
      config: needs('own'),
      schema: { operationId: `dropFavourite${of}`, tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
      handler: async (request, reply) => {
        await dropFavourite(request.organization.db, request.actor, accountIdOf(request), request.params.id)
        return reply.code(204).send(null)
      },
    })
  }
