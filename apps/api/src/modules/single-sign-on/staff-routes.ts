import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateIdentityProviderBody, EditIdentityProviderBody, IdentityProvider, IdentityProviderList, ProviderCheck } from './schema.ts'
import { checkProvider, createProvider, editProvider, listProviders, readProvider, removeProvider } from './service/manage-providers.ts'

const tags = ['single-sign-on']

export const singleSignOnStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/identity-providers', {
    config: needs('settings.read'),
    schema: { operationId: 'listIdentityProviders', tags, response: { 200: ref(IdentityProviderList), ...refusals(403) } },
    handler: (request) => listProviders(request),
  })

  app.post('/identity-providers', {
    config: needs('settings.write'),
    schema: {
      operationId: 'createIdentityProvider',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateIdentityProviderBody),
      response: { 201: ref(IdentityProvider), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => createProvider(request, tx, request.body)),
  })

  app.get('/identity-providers/:id', {
    config: needs('settings.read'),
    schema: { operationId: 'readIdentityProvider', tags, params: IdParams, response: { 200: ref(IdentityProvider), ...refusals(403) } },
    handler: async (request, reply) => withEtag(reply, await readProvider(request, request.params.id)),
  })

  app.patch('/identity-providers/:id', {
    config: needs('settings.write'),
    schema: {
      operationId: 'editIdentityProvider',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditIdentityProviderBody),
      response: { 200: ref(IdentityProvider), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(reply, await editProvider(request, request.params.id, versionOf(request.headers), request.body)),
  })

  app.delete('/identity-providers/:id', {
    config: needs('settings.write'),
    schema: {
      operationId: 'removeIdentityProvider',
      tags,
      params: IdParams,
      response: { 204: Type.Null({ description: 'Done' }), ...refusals(403) },
    },
    handler: async (request, reply) => {
      await removeProvider(request, request.params.id)
      return reply.code(204).send(null)
    },
  })

  app.post('/identity-providers/:id/check', {
    config: needs('settings.write'),
    schema: { operationId: 'checkIdentityProvider', tags, params: IdParams, response: { 200: ref(ProviderCheck), ...refusals(403) } },
    handler: (request) => checkProvider(request, request.params.id),
  })
}
