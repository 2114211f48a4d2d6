import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateOwnershipBody, CreateTenancyBody, CreateUnitBody, EditUnitBody, EndBody, Unit, UnitList } from './schema.ts'
import * as service from './service.ts'

const tags = ['units']
const post = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: ref(Unit), ...refusals(403, 409, 422) } }

export const unitStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/properties/:id/units', {
    config: needs('properties.read'),
    schema: { operationId: 'listUnits', tags, params: IdParams, response: { 200: ref(UnitList), ...refusals() } },
    handler: (request) => service.listUnits(request.organization.db, staffActor(request), request.params.id),
  })

  app.post('/units', {
    config: needs('properties.write'),
    schema: {
      operationId: 'createUnit',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateUnitBody),
      response: { 201: ref(Unit), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => service.createUnit(tx, staffActor(request), request.body)),
  })

  app.get('/units/:id', {
    config: needs('properties.read'),
    schema: { operationId: 'readUnit', tags, params: IdParams, response: { 200: ref(Unit), ...refusals() } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readUnit(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/units/:id', {
    config: needs('properties.write'),
    schema: {
      operationId: 'editUnit',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditUnitBody),
      response: { 200: ref(Unit), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(
        reply,
        await service.editUnit(request.organization, staffActor(request), request.params.id, versionOf(request.headers), request.body),
      ),
  })

  app.post('/units/:id/tenancies', {
    config: needs('people.write'),
    schema: { operationId: 'createTenancy', ...post, body: ref(CreateTenancyBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.createTenancy(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/units/:id/ownerships', {
    config: needs('people.write'),
    schema: { operationId: 'createOwnership', ...post, body: ref(CreateOwnershipBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.createOwnership(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tenancies/:id/end', {
    config: needs('people.write'),
    schema: { operationId: 'endTenancy', ...post, body: ref(EndBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.endTenancy(tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/ownerships/:id/end', {
    config: needs('people.write'),
    schema: { operationId: 'endOwnership', ...post, body: ref(EndBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.endOwnership(tx, staffActor(request), request.params.id, request.body)),
  })
}
