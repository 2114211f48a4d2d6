import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateCustomFieldBody, CustomField, CustomFieldList, CustomFieldQuery, EditCustomFieldBody } from './schema.ts'
import * as service from './service.ts'

const tags = ['custom-fields']

export const customFieldStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Whoever may see or change a record of any kind has to know what its fields are called.
  app.get('/custom-fields', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'listCustomFields',
      tags,
      querystring: CustomFieldQuery,
      response: { 200: ref(CustomFieldList), ...refusals() },
    },
    handler: ({ organization, query }) => service.listCustomFields(organization.db, query.kind),
  })

  app.post('/custom-fields', {
    config: needs('settings.write'),
    schema: {
      operationId: 'createCustomField',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateCustomFieldBody),
      response: { 201: ref(CustomField), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => service.createCustomField(tx, staffActor(request), request.body)),
  })

  app.get('/custom-fields/:id', {
    config: needs('own', { byKey: true }),
    schema: { operationId: 'readCustomField', tags, params: IdParams, response: { 200: ref(CustomField), ...refusals() } },
    handler: async ({ organization, params }, reply) => withEtag(reply, await service.readCustomField(organization.db, params.id)),
  })

  app.patch('/custom-fields/:id', {
    config: needs('settings.write'),
    schema: {
      operationId: 'editCustomField',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditCustomFieldBody),
      response: { 200: ref(CustomField), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body } = request
      return withEtag(reply, await service.editCustomField(organization, staffActor(request), params.id, versionOf(headers), body))
    },
  })
}
