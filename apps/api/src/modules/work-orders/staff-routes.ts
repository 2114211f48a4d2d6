import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, OptionalNoteBody, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import {
  ContractorSuggestionList,
  CreateWorkOrderBody,
  EditWorkOrderBody,
  ReasonBody,
  StaffWorkOrder,
  StaffWorkOrderPage,
  StaffWorkOrderQuery,
} from './schema.ts'
import { createWorkOrder } from './service/create-work-order.ts'
import { approveWorkOrder, cancelWorkOrder, requestRework } from './service/decide-work-order.ts'
import { editWorkOrder } from './service/edit-work-order.ts'
import { listWorkOrders } from './service/list-work-orders.ts'
import { readWorkOrder } from './service/read-work-order.ts'
import { sendWorkOrder } from './service/send-work-order.ts'
import { suggestContractors } from './service/suggest-contractors.ts'

const tags = ['work-orders']
const act = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: ref(StaffWorkOrder), ...refusals(403, 409, 422) } }

export const workOrderStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/tickets/:id/contractor-suggestions', {
    config: needs('work_orders.read'),
    schema: {
      operationId: 'suggestContractors',
      tags,
      params: IdParams,
      response: { 200: ref(ContractorSuggestionList), ...refusals() },
    },
    handler: (request) => suggestContractors(request.organization, staffActor(request), request.params.id),
  })

  app.get('/work-orders', {
    config: needs('work_orders.read'),
    schema: {
      operationId: 'listWorkOrders',
      tags,
      querystring: StaffWorkOrderQuery,
      response: { 200: ref(StaffWorkOrderPage), ...refusals() },
    },
    handler: (request) => listWorkOrders(request.organization, staffActor(request), request.query),
  })

  app.post('/work-orders', {
    config: needs('work_orders.write'),
    schema: {
      operationId: 'createWorkOrder',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateWorkOrderBody),
      response: { 201: ref(StaffWorkOrder), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => createWorkOrder(request.organization, tx, staffActor(request), request.body)),
  })

  app.get('/work-orders/:id', {
    config: needs('work_orders.read'),
    schema: { operationId: 'readWorkOrder', tags, params: IdParams, response: { 200: ref(StaffWorkOrder), ...refusals() } },
    handler: async (request, reply) => withEtag(reply, await readWorkOrder(request.organization, staffActor(request), request.params.id)),
  })

  app.patch('/work-orders/:id', {
    config: needs('work_orders.write'),
    schema: {
      operationId: 'editWorkOrder',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditWorkOrderBody),
      response: { 200: ref(StaffWorkOrder), ...refusals(409, 412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(
        reply,
        await editWorkOrder(request.organization, staffActor(request), request.params.id, versionOf(request.headers), request.body),
      ),
  })

  app.post('/work-orders/:id/send', {
    config: needs('work_orders.write'),
    schema: { operationId: 'sendWorkOrder', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        sendWorkOrder(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/approve', {
    config: needs('work_orders.write'),
    schema: { operationId: 'approveWorkOrder', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        approveWorkOrder(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/rework', {
    config: needs('work_orders.write'),
    schema: { operationId: 'requestRework', ...act, body: ref(ReasonBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        requestRework(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/work-orders/:id/cancel', {
    config: needs('work_orders.write'),
    schema: { operationId: 'cancelWorkOrder', ...act, body: ref(ReasonBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        cancelWorkOrder(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })
}
