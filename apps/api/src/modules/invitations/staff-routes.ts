import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { CreateInvitationBody, Invitation, InvitationCounts, InvitationCountsQuery, InvitationPage, InvitationQuery } from './schema.ts'
import { inviteOne } from './service/invite-one.ts'
import { countInvitations, listInvitations, readInvitation } from './service/list-invitations.ts'
import { resendInvitation } from './service/resend-invitation.ts'
import { sendLetterOf } from './service/send-letters.ts'
import { withdrawInvitation } from './service/withdraw-invitation.ts'
import { seriesStaffRoutes } from './routes/serve-series.ts'

const tags = ['invitations']
const pdf = { description: 'The PDF', content: { 'application/pdf': { schema: Type.String({ format: 'binary' }) } } }

export const invitationStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(seriesStaffRoutes)

  app.get('/invitations', {
    config: needs('invitations.read'),
    schema: {
      operationId: 'listInvitations',
      tags,
      querystring: InvitationQuery,
      response: { 200: ref(InvitationPage), ...refusals(403) },
    },
    handler: (request) => listInvitations(request.organization.db, staffActor(request), request.query),
  })

  app.get('/invitations/counts', {
    config: needs('invitations.read'),
    schema: {
      operationId: 'countInvitations',
      tags,
      querystring: InvitationCountsQuery,
      response: { 200: ref(InvitationCounts), ...refusals(403) },
    },
    handler: (request) => countInvitations(request.organization.db, staffActor(request), request.query),
  })

  app.get('/invitations/:id', {
    config: needs('invitations.read'),
    schema: { operationId: 'readInvitation', tags, params: IdParams, response: { 200: ref(Invitation), ...refusals(403) } },
    handler: (request) => readInvitation(request.organization.db, staffActor(request), request.params.id),
  })

  app.get('/invitations/:id/letter', {
    config: needs('invitations.read'),
    schema: { operationId: 'readInvitationLetter', tags, params: IdParams, response: { 200: pdf, ...refusals(403) } },
    handler: (request, reply) => sendLetterOf(request, reply, staffActor(request), request.params.id),
  })

  app.post('/invitations', {
    config: needs('invitations.write'),
    schema: {
      operationId: 'createInvitation',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateInvitationBody),
      response: { 201: ref(Invitation), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => inviteOne(request, tx, staffActor(request), request.body)),
  })

  app.post('/invitations/:id/resend', {
    config: needs('invitations.write'),
    schema: {
      operationId: 'resendInvitation',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      response: { 201: ref(Invitation), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => resendInvitation(request, tx, staffActor(request), request.params.id)),
  })

  app.post('/invitations/:id/withdraw', {
    config: needs('invitations.write'),
    schema: {
      operationId: 'withdrawInvitation',
      tags,
      params: IdParams,
      headers: IdempotencyKey,
      response: { 200: ref(Invitation), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => withdrawInvitation(request, tx, staffActor(request), request.params.id)),
  })
}
