import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateBoardMembershipBody, EditBoardMembershipBody, propertyAfter } from './schema.ts'
import * as service from './service.ts'

const tags = ['board-memberships']
const config = needs('people.write')
const nothing = Type.Null({ description: 'Done' })

export const boardMembershipStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/properties/:id/board-memberships', {
    config,
    schema: {
      operationId: 'joinBoard',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      body: ref(CreateBoardMembershipBody),
      response: { 200: propertyAfter, ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.joinBoard(tx, staffActor(request), request.params.id, request.body)),
  })

  app.patch('/board-memberships/:id', {
    config,
    schema: {
      operationId: 'editBoardMembership',
      tags,
      params: IdParams,
      body: ref(EditBoardMembershipBody),
      response: { 200: propertyAfter, ...refusals(403, 409) },
    },
    handler: (request) => service.editMembership(request.organization, staffActor(request), request.params.id, request.body),
  })

  app.delete('/board-memberships/:id', {
    config,
    schema: { operationId: 'removeBoardMembership', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      await service.removeMembership(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })
}
