import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateUnitBody, EditUnitBody, Unit, UnitList, UnitPage, UnitPeriods, UnitQuery } from './schema.ts'
import * as service from './service.ts'

const tags = ['units']

export const unitStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/properties/:id/units', {
    config: needs('properties.read'),
    schema: { operationId: 'listUnits', tags, params: IdParams, response: { 200: ref(UnitList), ...refusals() } },
    handler: (request) => service.listUnits(request.organization.db, staffActor(request), request.params.id),
  })

  app.get('/units', {
    config: needs('properties.read'),
    schema: { operationId: 'listUnitItems', tags, querystring: UnitQuery, response: { 200: ref(UnitPage), ...refusals() } },
    handler: (request) => service.listUnitItems(request.organization.db, staffActor(request), request.query),
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

  app.get('/units/:id/periods', {
    config: needs('properties.read'),
    schema: { operationId: 'readUnitPeriods', tags, params: IdParams, response: { 200: ref(UnitPeriods), ...refusals() } },
    handler: (request) => service.readPeriods(request.organization.db, staffActor(request), request.params.id),
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
}
