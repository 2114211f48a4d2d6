import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateTenancyBody, EditTenancyBody, EndBody, unitAfter } from './schema.ts'
import * as service from './service.ts'

const tags = ['tenancies']
const nothing = Type.Null({ description: 'Done' })
const config = needs('people.write')
const post = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: unitAfter, ...refusals(403, 409, 422) } }

export const tenancyStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/units/:id/tenancies', {
    config,
    schema: { operationId: 'createTenancy', ...post, body: ref(CreateTenancyBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.createTenancy(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tenancies/:id/end', {
    config,
    schema: { operationId: 'endTenancy', ...post, body: ref(EndBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.changeTenancy(tx, staffActor(request), request.params.id, request.body)),
  })

  app.patch('/tenancies/:id', {
    config,
    schema: {
      operationId: 'editTenancy',
      tags,
      params: IdParams,
      body: ref(EditTenancyBody),
      response: { 200: unitAfter, ...refusals(403, 409) },
    },
    handler: (request) => service.editTenancy(request.organization, staffActor(request), request.params.id, request.body),
  })

  app.delete('/tenancies/:id', {
    config,
    schema: { operationId: 'removeTenancy', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      await service.removeTenancy(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })
}
