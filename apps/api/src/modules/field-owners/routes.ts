import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needsForAll } from '../../plugins/permission.ts'
import { FieldOwnerList, PutFieldOwnersBody } from './schema.ts'
import * as service from './service.ts'

const tags = ['field-owners']

export const fieldOwnerStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/field-owners', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'listFieldOwners', tags, response: { 200: ref(FieldOwnerList), ...refusals(403) } },
    handler: ({ organization }) => service.listFieldOwners(organization.db),
  })

  app.put('/field-owners', {
    config: needsForAll('exchange.write'),
    schema: {
      operationId: 'putFieldOwners',
      tags,
      body: ref(PutFieldOwnersBody),
      response: { 200: ref(FieldOwnerList), ...refusals(403) },
    },
    handler: (request) => service.putFieldOwners(request.organization, staffActor(request), request.id, request.body),
  })
}
