import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreatePropertyGroupBody, EditPropertyGroupBody, PropertyGroup, PropertyGroupList } from './schema.ts'
import * as service from './service.ts'

const tags = ['property-groups']

/** Groups decide who works with which house, so they belong to the team's rights. */
export const propertyGroupStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/property-groups', {
    config: needs('staff.read'),
    schema: { operationId: 'listPropertyGroups', tags, response: { 200: ref(PropertyGroupList), ...refusals(403) } },
    handler: (request) => service.listPropertyGroups(request.organization.db, staffActor(request)),
  })

  app.post('/property-groups', {
    config: needs('staff.write'),
    schema: {
      operationId: 'createPropertyGroup',
      tags,
      headers: IdempotencyKey,
      body: ref(CreatePropertyGroupBody),
      response: { 201: ref(PropertyGroup), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => service.createPropertyGroup(tx, staffActor(request), request.id, request.body)),
  })

  app.get('/property-groups/:id', {
    config: needs('staff.read'),
    schema: { operationId: 'readPropertyGroup', tags, params: IdParams, response: { 200: ref(PropertyGroup), ...refusals(403) } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readPropertyGroup(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/property-groups/:id', {
    config: needs('staff.write'),
    schema: {
      operationId: 'editPropertyGroup',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditPropertyGroupBody),
      response: { 200: ref(PropertyGroup), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, id, server } = request
      return withEtag(
        reply,
        await service.editPropertyGroup(server.runtime, organization, staffActor(request), id, params.id, versionOf(headers), body),
      )
    },
  })

  app.delete('/property-groups/:id', {
    config: needs('staff.write'),
    schema: {
      operationId: 'deletePropertyGroup',
      tags,
      params: IdParams,
      response: { 204: Type.Null({ description: 'Done' }), ...refusals(403, 409) },
    },
    handler: async (request, reply) => {
      await service.deletePropertyGroup(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })
}
