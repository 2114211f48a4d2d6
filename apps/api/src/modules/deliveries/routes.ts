import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { repeatDelivery } from './service.ts'

/** What was given up, or may have gone out, waits for a person: this sends it again. */
export const deliveryStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/deliveries/:id/repeat', {
    config: needs('tickets.write'),
    schema: {
      operationId: 'repeatDelivery',
      tags: ['deliveries'],
      params: IdParams,
      headers: IdempotencyKey,
      response: { 204: Type.Null(), ...refusals(409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 204, (tx) => repeatDelivery(tx, staffActor(request), request.params.id)),
  })
}
