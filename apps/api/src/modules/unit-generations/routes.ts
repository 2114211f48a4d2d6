import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { UnitGeneration, UnitGenerationList, UnitPattern } from './schema.ts'
import { generate, listGenerations } from './service.ts'

const tags = ['units']

export const unitGenerationStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/properties/:id/unit-generations', {
    config: needs('properties.read'),
    schema: { operationId: 'listUnitGenerations', tags, params: IdParams, response: { 200: ref(UnitGenerationList), ...refusals(403) } },
    handler: (request) => listGenerations(request.organization.db, staffActor(request), request.params.id),
  })

  app.post('/properties/:id/unit-generations', {
    config: needs('properties.write'),
    schema: {
      operationId: 'generateUnits',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      body: ref(UnitPattern),
      response: { 201: ref(UnitGeneration), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => generate(tx, staffActor(request), request.params.id, request.body)),
  })
}
