import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { announceSessions } from '../../plugins/session-notices.ts'
import { CreatePropertyBody, EditPropertyBody, Property, PropertyPage, PropertyQuery } from './schema.ts'
import * as service from './service.ts'

const tags = ['properties']

export const propertyStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/properties', {
    config: needs('properties.read'),
    schema: { operationId: 'listProperties', tags, querystring: PropertyQuery, response: { 200: ref(PropertyPage), ...refusals() } },
    handler: (request) => service.listProperties(request.organization.db, staffActor(request), request.query),
  })

  app.post('/properties', {
    config: needs('properties.write'),
    schema: {
      operationId: 'createProperty',
      tags,
      headers: IdempotencyKey,
      body: ref(CreatePropertyBody),
      response: { 201: ref(Property), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => service.createProperty(tx, staffActor(request), request.body)),
  })

  app.get('/properties/:id', {
    config: needs('properties.read'),
    schema: { operationId: 'readProperty', tags, params: IdParams, response: { 200: ref(Property), ...refusals() } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readProperty(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/properties/:id', {
    config: needs('properties.write'),
    schema: {
      operationId: 'editProperty',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditPropertyBody),
      response: { 200: ref(Property), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, server } = request
      const edited = await service.editProperty(organization, staffActor(request), request.id, params.id, versionOf(headers), body)
      for (const accountId of edited.accountIds) await announceSessions(server.runtime, organization.slug, accountId)
      return withEtag(reply, edited.property)
    },
  })
}
