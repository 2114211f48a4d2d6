import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { announceStaff } from '../../plugins/session-notices.ts'
import { CreateApiKeyBody, CreatedApiKey, CreateIntegrationBody, EditIntegrationBody, Integration, IntegrationList } from './schema.ts'
import * as keys from './service/api-keys.ts'
import * as service from './service/integrations.ts'

const tags = ['integrations']
const nothing = Type.Null({ description: 'Done' })

export const integrationStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/integrations', {
    config: needs('api_keys.read'),
    schema: { operationId: 'listIntegrations', tags, response: { 200: ref(IntegrationList), ...refusals(403) } },
    handler: (request) => service.listIntegrations(request.organization.db, staffActor(request)),
  })

  app.post('/integrations', {
    config: needs('api_keys.write'),
    schema: {
      operationId: 'createIntegration',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateIntegrationBody),
      response: { 201: ref(Integration), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => service.createIntegration(tx, staffActor(request), request.id, request.body)),
  })

  app.get('/integrations/:id', {
    config: needs('api_keys.read'),
    schema: { operationId: 'readIntegration', tags, params: IdParams, response: { 200: ref(Integration), ...refusals(403) } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readIntegration(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/integrations/:id', {
    config: needs('api_keys.write'),
    schema: {
      operationId: 'editIntegration',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditIntegrationBody),
      response: { 200: ref(Integration), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, id, server } = request
      const edited = await service.editIntegration(organization, staffActor(request), id, params.id, versionOf(headers), body)
      await announceStaff(server.runtime, organization, [params.id])
      return withEtag(reply, edited)
    },
  })

  app.delete('/integrations/:id', {
    config: needs('api_keys.write'),
    schema: { operationId: 'removeIntegration', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      const { organization, params, id, server } = request
      await service.removeIntegration(organization, staffActor(request), id, params.id)
      await announceStaff(server.runtime, organization, [params.id])
      return reply.code(204).send(null)
    },
  })

  app.post('/integrations/:id/keys', {
    config: needs('api_keys.write'),
    schema: {
      operationId: 'createApiKey',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      body: ref(CreateApiKeyBody),
      response: { 201: ref(CreatedApiKey), ...refusals(403, 409, 422) },
    },
    handler: async (request, reply) => {
      const { organization, params, body, id } = request
      // The answer that is kept for a repeated request holds no secret.
      const key = await idempotent(request, reply, 201, (tx) =>
        keys.createApiKey(organization, tx, staffActor(request), id, params.id, body),
      )
      void reply.header('cache-control', 'no-store')
      return { key, secret: keys.secretOf(organization, key) }
    },
  })

  app.delete('/api-keys/:id', {
    config: needs('api_keys.write'),
    schema: { operationId: 'revokeApiKey', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      const { organization, params, id, server } = request
      await announceStaff(server.runtime, organization, [await keys.revokeApiKey(organization, staffActor(request), id, params.id)])
      return reply.code(204).send(null)
    },
  })
}
