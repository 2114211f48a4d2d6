import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateRoleBody, EditRoleBody, Role, RoleList } from './schema.ts'
import * as service from './service.ts'

const tags = ['roles']

export const roleStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/roles', {
    config: needs('roles.read'),
    schema: { operationId: 'listRoles', tags, response: { 200: ref(RoleList), ...refusals(403) } },
    handler: (request) => service.listRoles(request.organization.db, staffActor(request)),
  })

  app.post('/roles', {
    config: needs('roles.write'),
    schema: {
      operationId: 'createRole',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateRoleBody),
      response: { 201: ref(Role), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => service.createRole(tx, staffActor(request), request.id, request.body)),
  })

  app.get('/roles/:id', {
    config: needs('roles.read'),
    schema: { operationId: 'readRole', tags, params: IdParams, response: { 200: ref(Role), ...refusals(403) } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readRole(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/roles/:id', {
    config: needs('roles.write'),
    schema: {
      operationId: 'editRole',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditRoleBody),
      response: { 200: ref(Role), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, id, server } = request
      return withEtag(
        reply,
        await service.editRole(server.runtime, organization, staffActor(request), id, params.id, versionOf(headers), body),
      )
    },
  })

  app.delete('/roles/:id', {
    config: needs('roles.write'),
    schema: {
      operationId: 'deleteRole',
      tags,
      params: IdParams,
      response: { 204: Type.Null({ description: 'Done' }), ...refusals(403, 409) },
    },
    handler: async (request, reply) => {
      await service.deleteRole(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })
}
