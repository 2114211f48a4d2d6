import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { contractorActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, OptionalNoteBody, ref, refusals } from '../../plugins/contract.ts'
import { withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import {
  AppointmentBody,
  CompletionBody,
  ContractorWorkOrder,
  ContractorWorkOrderPage,
  ContractorWorkOrderQuery,
  ReasonBody,
} from './schema.ts'
import { acceptWorkOrder, declineWorkOrder, scheduleWorkOrder, startWorkOrder } from './service/answer-order.ts'
import { completeWorkOrder } from './service/complete-order.ts'
import { listAssignedWorkOrders } from './service/list-work-orders.ts'
import { readAssignedWorkOrder } from './service/read-assigned-order.ts'

const tags = ['work-orders']
const act = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: ref(ContractorWorkOrder), ...refusals(403, 409, 422) } }

/** With a log-in, or with the token of a signed link, which reaches its one order only. */
export const workOrderContractorRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/work-orders', {
    schema: {
      operationId: 'listAssignedWorkOrders',
      tags,
      querystring: ContractorWorkOrderQuery,
      response: { 200: ref(ContractorWorkOrderPage), ...refusals() },
    },
    handler: (request) => listAssignedWorkOrders(request.organization, contractorActor(request), request.query),
  })

  app.get('/work-orders/:id', {
    schema: { operationId: 'readAssignedWorkOrder', tags, params: IdParams, response: { 200: ref(ContractorWorkOrder), ...refusals() } },
    handler: async (request, reply) =>
      withEtag(reply, await readAssignedWorkOrder(request.organization, contractorActor(request), request.params.id)),
  })

  app.post('/work-orders/:id/accept', {
    schema: { operationId: 'acceptWorkOrder', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        acceptWorkOrder(request.organization, tx, contractorActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/decline', {
    schema: { operationId: 'declineWorkOrder', ...act, body: ref(ReasonBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        declineWorkOrder(request.organization, tx, contractorActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/appointment', {
    schema: { operationId: 'scheduleWorkOrder', ...act, body: ref(AppointmentBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        scheduleWorkOrder(request.organization, tx, contractorActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/start', {
    schema: { operationId: 'startWorkOrder', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        startWorkOrder(request.organization, tx, contractorActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/completion', {
    schema: { operationId: 'completeWorkOrder', ...act, body: ref(CompletionBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        completeWorkOrder(request.organization, tx, contractorActor(request), request.params.id, request.body),
      ),
  })
}
