import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import {
  CreateParticipationBody,
  EditParticipationBody,
  ParticipationMonths,
  ParticipationQuery,
  ParticipationsBody,
  ParticipationsDone,
  unitAfter,
} from './schema.ts'
import * as service from './service.ts'

const tags = ['participations']
const config = needs('properties.write')
const nothing = Type.Null({ description: 'Done' })
const post = { tags, params: IdParams, headers: IdempotencyKey }

export const participationStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/participations/months', {
    config: needs('properties.read'),
    schema: {
      operationId: 'countParticipations',
      tags,
      querystring: ParticipationQuery,
      response: { 200: ref(ParticipationMonths), ...refusals() },
    },
    handler: (request) => service.countByMonth(request.organization.db, staffActor(request), request.query),
  })

  app.post('/units/:id/participations', {
    config,
    schema: {
      operationId: 'participate',
      ...post,
      body: ref(CreateParticipationBody),
      response: { 200: unitAfter, ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.participate(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/properties/:id/participations', {
    config,
    schema: {
      operationId: 'participateAll',
      ...post,
      body: ref(ParticipationsBody),
      response: { 200: ref(ParticipationsDone), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.changeAll(tx, staffActor(request), request.params.id, request.body)),
  })

  app.patch('/participations/:id', {
    config,
    schema: {
      operationId: 'editParticipation',
      tags,
      params: IdParams,
      body: ref(EditParticipationBody),
      response: { 200: unitAfter, ...refusals(403) },
    },
    handler: (request) => service.editParticipation(request.organization, staffActor(request), request.params.id, request.body),
  })

  app.delete('/participations/:id', {
    config,
    schema: { operationId: 'removeParticipation', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      await service.removeParticipation(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })
}
