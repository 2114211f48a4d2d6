import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreatePersonBody, EditPersonBody, Person, PersonPage, PersonQuery } from './schema.ts'
import * as service from './service.ts'

const tags = ['people']

export const personStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/people', {
    config: needs('people.read'),
    schema: { operationId: 'listPeople', tags, querystring: PersonQuery, response: { 200: ref(PersonPage), ...refusals() } },
    handler: (request) => service.listPeople(request.organization.db, staffActor(request), request.query),
  })

  app.post('/people', {
    config: needs('people.write'),
    schema: {
      operationId: 'createPerson',
      tags,
      headers: IdempotencyKey,
      body: ref(CreatePersonBody),
      response: { 201: ref(Person), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => service.createPerson(tx, staffActor(request), request.body)),
  })

  app.get('/people/:id', {
    config: needs('people.read'),
    schema: { operationId: 'readPerson', tags, params: IdParams, response: { 200: ref(Person), ...refusals() } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readPerson(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/people/:id', {
    config: needs('people.write'),
    schema: {
      operationId: 'editPerson',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditPersonBody),
      response: { 200: ref(Person), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(
        reply,
        await service.editPerson(request.organization, staffActor(request), request.params.id, versionOf(request.headers), request.body),
      ),
  })
}
