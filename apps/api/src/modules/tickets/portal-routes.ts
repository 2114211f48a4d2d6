import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { portalActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, OptionalNoteBody, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent, idempotentStatement } from '../../plugins/idempotency.ts'
import { CreateTicketBody, PortalEditTicketBody, PortalTicket, PortalTicketPage, PortalTicketQuery } from './schema/portal.ts'
import { MessageBody, ReopenBody } from './schema/shared.ts'
import { createTicket } from './service/create-ticket.ts'
import { listOwnTickets } from './service/list-own-tickets.ts'
import { readOwnTicket } from './service/read-own-ticket.ts'
import { answerQuestion, confirmTicket, editOwnTicket, reopenTicket, replyToStaff } from './service/write-as-reporter.ts'

const tags = ['tickets']
const act = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: ref(PortalTicket), ...refusals(403, 409, 422) } }

export const ticketPortalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/tickets', {
    schema: {
      operationId: 'listOwnTickets',
      tags,
      querystring: PortalTicketQuery,
      response: { 200: ref(PortalTicketPage), ...refusals() },
    },
    handler: (request) => listOwnTickets(request.organization, portalActor(request), request.query),
  })

  app.post('/tickets', {
    schema: {
      operationId: 'createTicket',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateTicketBody),
      response: { 201: ref(PortalTicket), ...refusals(409, 422) },
    },
    handler: (request, reply) =>
      idempotentStatement(request, reply, 201, (key) => createTicket(request.organization, portalActor(request), request.body, key)),
  })

  app.get('/tickets/:id', {
    schema: { operationId: 'readOwnTicket', tags, params: IdParams, response: { 200: ref(PortalTicket), ...refusals() } },
    handler: async (request, reply) => withEtag(reply, await readOwnTicket(request.organization, portalActor(request), request.params.id)),
  })

  app.patch('/tickets/:id', {
    schema: {
      operationId: 'editOwnTicket',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(PortalEditTicketBody),
      response: { 200: ref(PortalTicket), ...refusals(403, 412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(
        reply,
        await editOwnTicket(request.organization, portalActor(request), request.params.id, versionOf(request.headers), request.body),
      ),
  })

  app.post('/tickets/:id/answer', {
    schema: { operationId: 'answerQuestion', ...act, body: ref(MessageBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        answerQuestion(request.organization, tx, portalActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/reply', {
    schema: { operationId: 'replyToStaff', ...act, body: ref(MessageBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        replyToStaff(request.organization, tx, portalActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/confirm', {
    schema: { operationId: 'confirmTicket', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        confirmTicket(request.organization, tx, portalActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/reopen', {
    schema: { operationId: 'reopenTicket', ...act, body: ref(ReopenBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        reopenTicket(request.organization, tx, portalActor(request), request.params.id, request.body),
      ),
  })
}
