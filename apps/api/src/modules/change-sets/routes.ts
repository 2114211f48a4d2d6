import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { UndoneChangeSet } from './schema.ts'
import { undoChangeSet } from './service.ts'

export const changeSetStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // which permission it needs depends on what was changed: the service asks for each kind
  app.post('/change-sets/:id/undo', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'undoChangeSet',
      tags: ['change-sets'],
      params: IdParams,
      headers: IdempotencyKey,
      response: { 200: ref(UndoneChangeSet), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => undoChangeSet(tx, staffActor(request), request.id, request.params.id)),
  })
}
