import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, OptionalNoteBody, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { sendJson } from '../../plugins/send-json.ts'
import { needs } from '../../plugins/permission.ts'
import { MessageBody, ReopenBody } from './schema/shared.ts'
import {
  CloseBody,
  EditTicketBody,
  ForwardBody,
  NoteBody,
  RejectBody,
  StaffTicket,
  StaffTicketPage,
  StaffTicketQuery,
  TicketCounts,
} from './schema/staff.ts'
import {
  acceptTicket,
  closeTicket,
  rejectTicket,
  reopenTicketByStaff,
  resolveTicket,
  resumeTicket,
  takeBackTicket,
} from './service/change-status.ts'
import { editTicket } from './service/edit-ticket.ts'
import { countTickets, listTickets, markTicketsSeen } from './service/list-tickets.ts'
import { readTicket } from './service/read-ticket.ts'
import { askReporter, forwardTicket, replyToReporter, writeNote } from './service/write-message.ts'

const tags = ['tickets']
/** Transitions and messages: guarded by the state, repeatable by key. */
const act = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: ref(StaffTicket), ...refusals(403, 409, 422) } }

export const ticketStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/tickets', {
    config: needs('tickets.read'),
    schema: { operationId: 'listTickets', tags, querystring: StaffTicketQuery, response: { 200: ref(StaffTicketPage), ...refusals() } },
    handler: async (request, reply) => sendJson(reply, await listTickets(request.organization, staffActor(request), request.query)),
  })

  app.get('/tickets/counts', {
    config: needs('tickets.read'),
    schema: { operationId: 'countTickets', tags, response: { 200: ref(TicketCounts), ...refusals() } },
    handler: (request) => countTickets(request.organization, staffActor(request)),
  })

  app.get('/tickets/:id', {
    config: needs('tickets.read'),
    schema: { operationId: 'readTicket', tags, params: IdParams, response: { 200: ref(StaffTicket), ...refusals() } },
    handler: async (request, reply) => withEtag(reply, await readTicket(request.organization, staffActor(request), request.params.id)),
  })

  app.patch('/tickets/:id', {
    config: needs('tickets.write'),
    schema: {
      operationId: 'editTicket',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditTicketBody),
      response: { 200: ref(StaffTicket), ...refusals(412, 428) },
    },
    handler: async (request, reply) =>
      withEtag(
        reply,
        await editTicket(request.organization, staffActor(request), request.params.id, versionOf(request.headers), request.body),
      ),
  })

  app.post('/tickets/seen', {
    config: needs('tickets.read'),
    schema: { operationId: 'markTicketsSeen', tags, headers: IdempotencyKey, response: { 200: ref(TicketCounts), ...refusals(422) } },
    handler: (request, reply) => idempotent(request, reply, 200, (tx) => markTicketsSeen(request.organization, tx, staffActor(request))),
  })

  app.post('/tickets/:id/accept', {
    config: needs('tickets.write'),
    schema: { operationId: 'acceptTicket', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => acceptTicket(request.organization, tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tickets/:id/ask', {
    config: needs('tickets.write'),
    schema: { operationId: 'askReporter', ...act, body: ref(MessageBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => askReporter(request.organization, tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tickets/:id/resume', {
    config: needs('tickets.write'),
    schema: { operationId: 'resumeTicket', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => resumeTicket(request.organization, tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tickets/:id/reject', {
    config: needs('tickets.write'),
    schema: { operationId: 'rejectTicket', ...act, body: ref(RejectBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => rejectTicket(request.organization, tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tickets/:id/resolve', {
    config: needs('tickets.write'),
    schema: { operationId: 'resolveTicket', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        resolveTicket(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/close', {
    config: needs('tickets.write'),
    schema: { operationId: 'closeTicket', ...act, body: ref(CloseBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => closeTicket(request.organization, tx, staffActor(request), request.params.id, request.body)),
  })

  app.post('/tickets/:id/reopen', {
    config: needs('tickets.write'),
    schema: { operationId: 'reopenTicketByStaff', ...act, body: ref(ReopenBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        reopenTicketByStaff(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/take-back', {
    config: needs('tickets.write'),
    schema: { operationId: 'takeBackTicket', ...act, body: ref(OptionalNoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        takeBackTicket(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/forward', {
    config: needs('tickets.write'),
    schema: { operationId: 'forwardTicket', ...act, body: ref(ForwardBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        forwardTicket(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/reply', {
    config: needs('tickets.write'),
    schema: { operationId: 'replyToReporter', ...act, body: ref(MessageBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        replyToReporter(request.organization, tx, staffActor(request), request.params.id, request.body),
      ),
  })

  app.post('/tickets/:id/note', {
    config: needs('tickets.write'),
    schema: { operationId: 'writeNote', ...act, body: ref(NoteBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => writeNote(request.organization, tx, staffActor(request), request.params.id, request.body)),
  })
}
