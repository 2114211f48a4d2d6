import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateScheduledChangeBody, ScheduledChange, ScheduledChangeList, ScheduledChangeQuery } from './schema.ts'
import * as service from './service.ts'

const tags = ['scheduled-changes']

/** Which permission they need depends on the kind of record, and is asked before the record is looked up. */
export const scheduledChangeStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/scheduled-changes', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'listScheduledChanges',
      tags,
      querystring: ScheduledChangeQuery,
      response: { 200: ref(ScheduledChangeList), ...refusals(403) },
    },
    handler: (request) => service.listScheduledChanges(request.organization.db, staffActor(request), request.query),
  })

  app.post('/scheduled-changes', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'createScheduledChange',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateScheduledChangeBody),
      response: { 201: ref(ScheduledChange), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => service.createScheduledChange(tx, staffActor(request), request.body)),
  })

  app.post('/scheduled-changes/:id/cancel', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'cancelScheduledChange',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      response: { 200: ref(ScheduledChange), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => service.cancelScheduledChange(tx, staffActor(request), request.params.id)),
  })
}
