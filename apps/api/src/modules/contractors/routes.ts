import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateContractorBody, EditContractorBody, Contractor, ContractorPage, ContractorQuery } from './schema.ts'
import * as service from './service.ts'

const tags = ['contractors']

export const contractorStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/contractors', {
    config: needs('contractors.read'),
    schema: { operationId: 'listContractors', tags, querystring: ContractorQuery, response: { 200: ref(ContractorPage), ...refusals() } },
    handler: (request) => service.listContractors(request.organization.db, staffActor(request), request.query),
  })

  app.post('/contractors', {
    config: needs('contractors.write'),
    schema: {
      operationId: 'createContractor',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateContractorBody),
      response: { 201: ref(Contractor), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => service.createContractor(tx, staffActor(request), request.body)),
  })

  app.get('/contractors/:id', {
    config: needs('contractors.read'),
    schema: { operationId: 'readContractor', tags, params: IdParams, response: { 200: ref(Contractor), ...refusals() } },
    handler: async (request, reply) =>
      withEtag(reply, await service.readContractor(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/contractors/:id', {
    config: needs('contractors.write'),
    schema: {
      operationId: 'editContractor',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditContractorBody),
      response: { 200: ref(Contractor), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(
        reply,
        await service.editContractor(
          request.organization,
          staffActor(request),
          request.params.id,
          versionOf(request.headers),
          request.body,
        ),
      ),
  })
}
