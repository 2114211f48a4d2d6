import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { announceGroup } from '../property-groups/service.ts'
import { BulkEdit, BulkEditBody } from './schema.ts'
import { bulkEdit } from './service.ts'

export const bulkEditStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Which permission it needs depends on the kind: the service asks for it.
  app.post('/bulk-edits', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'bulkEdit',
      tags: ['bulk-edits'],
      headers: IdempotencyKey,
      body: ref(BulkEditBody),
      response: { 200: ref(BulkEdit), ...refusals(403, 409, 422) },
    },
    handler: async (request, reply) => {
      const { organization, server, body } = request
      const done = await idempotent(request, reply, 200, (tx) => bulkEdit(tx, staffActor(request), request.id, body))
      if (body.group) await announceGroup(server.runtime, organization, body.group.id)
      return done
    },
  })
}
