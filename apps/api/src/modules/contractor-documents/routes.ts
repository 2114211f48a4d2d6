import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { ContractorDocument, ContractorDocumentList, CreateContractorDocumentBody, EditContractorDocumentBody } from './schema.ts'
import * as service from './service.ts'

const tags = ['contractor-documents']

export const contractorDocumentStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/contractors/:id/documents', {
    config: needs('contractors.read'),
    schema: {
      operationId: 'listContractorDocuments',
      tags,
      params: IdParams,
      response: { 200: ref(ContractorDocumentList), ...refusals() },
    },
    handler: (request) => service.listDocuments(request.organization, staffActor(request), request.params.id),
  })

  app.post('/contractors/:id/documents', {
    config: needs('contractors.write'),
    schema: {
      operationId: 'createContractorDocument',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      body: ref(CreateContractorDocumentBody),
      response: { 201: ref(ContractorDocument), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) =>
        service.createDocument(tx, request.organization, staffActor(request), request.params.id, request.body),
      ),
  })

  app.patch('/contractor-documents/:id', {
    config: needs('contractors.write'),
    schema: {
      operationId: 'editContractorDocument',
      tags,
      params: IdParams,
      body: ref(EditContractorDocumentBody),
      response: { 200: ref(ContractorDocument), ...refusals(403) },
    },
    handler: (request) => service.editDocument(request.organization, staffActor(request), request.params.id, request.body),
  })

  app.delete('/contractor-documents/:id', {
    config: needs('contractors.write'),
    schema: {
      operationId: 'deleteContractorDocument',
      tags,
      params: IdParams,
      response: { 204: Type.Null({ description: 'Done' }), ...refusals(403) },
    },
    handler: async ({ organization, params }, reply) => {
      await service.deleteDocument(organization, params.id)
      return reply.code(204).send(null)
    },
  })
}
