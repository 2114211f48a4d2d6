import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateOwnershipBody, EditOwnershipBody, OwnerChangeBody, Ownership, unitAfter, propertyAfter, endBody } from './schema.ts'
import * as service from './service.ts'
import { changeOwners } from './service/change-owners.ts'

const tags = ['ownerships']
const nothing = Type.Null({ description: 'Done' })
const config = needs('people.write')
const post = { tags, params: IdParams, headers: IdempotencyKey }
const ofUnit = { response: { 200: unitAfter, ...refusals(403, 409, 422) } }

export const ownershipStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/units/:id/ownerships', {
    config,
    schema: { operationId: 'createOwnership', ...post, ...ofUnit, body: ref(CreateOwnershipBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.ownUnit(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/units/:id/owner-changes', {
    config,
    schema: { operationId: 'changeOwners', ...post, ...ofUnit, body: ref(OwnerChangeBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => changeOwners(tx, staffActor(request), request.id, request.params.id, request.body)),
  })

  app.post('/properties/:id/ownerships', {
    config,
    schema: {
      operationId: 'ownProperty',
      ...post,
      body: ref(CreateOwnershipBody),
      response: { 200: propertyAfter, ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.ownProperty(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/ownerships/:id/end', {
    config,
    schema: { operationId: 'endOwnership', ...post, ...ofUnit, body: endBody },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.endOwnership(tx, staffActor(request), request.params.id, request.body)),
  })

  app.patch('/ownerships/:id', {
    config,
    schema: {
      operationId: 'editOwnership',
      tags,
      params: IdParams,
      body: ref(EditOwnershipBody),
      response: { 200: ref(Ownership), ...refusals(403, 409) },
    },
    handler: (request) => service.editOwnership(request.organization, staffActor(request), request.params.id, request.body),
  })

  app.delete('/ownerships/:id', {
    config,
    schema: { operationId: 'removeOwnership', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      await service.removeOwnership(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })
}
