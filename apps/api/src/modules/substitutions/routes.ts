import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { announceStaff } from '../../plugins/session-notices.ts'
import { CreateSubstitutionBody, Substitution, SubstitutionList, SubstitutionQuery } from './schema.ts'
import * as service from './service.ts'

const tags = ['substitutions']

export const substitutionStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/substitutions', {
    config: needs('own'),
    schema: {
      operationId: 'listSubstitutions',
      tags,
      querystring: SubstitutionQuery,
      response: { 200: ref(SubstitutionList), ...refusals(403) },
    },
    handler: (request) => service.listSubstitutions(request.organization.db, staffActor(request), request.query.past ?? false),
  })

  app.post('/substitutions', {
    config: needs('own'),
    schema: {
      operationId: 'createSubstitution',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateSubstitutionBody),
      response: { 201: ref(Substitution), ...refusals(403, 409, 422) },
    },
    handler: async (request, reply) => {
      const { organization, body, id, server } = request
      const created = await idempotent(request, reply, 201, (tx) => service.createSubstitution(tx, staffActor(request), id, body))
      await announceStaff(server.runtime, organization, [body.staffId])
      return created
    },
  })

  app.post('/substitutions/:id/end', {
    config: needs('own'),
    schema: {
      operationId: 'endSubstitution',
      tags,
      params: IdParams,
      response: { 204: Type.Null({ description: 'Done' }), ...refusals(403, 409) },
    },
    handler: async (request, reply) => {
      const { organization, id, params, server } = request
      const substituteId = await service.endSubstitution(organization, staffActor(request), id, params.id)
      await announceStaff(server.runtime, organization, [substituteId])
      return reply.code(204).send(null)
    },
  })
}
