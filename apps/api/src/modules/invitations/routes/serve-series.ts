import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../../plugins/actor.ts'
import { IdempotencyKey, IdParams, PageQuery, ref, refusals } from '../../../plugins/contract.ts'
import { idempotent } from '../../../plugins/idempotency.ts'
import { needs } from '../../../plugins/permission.ts'
import { Type } from 'typebox'
import {
  InvitationSeries,
  InvitationSeriesBody,
  InvitationSeriesPage,
  InvitationSeriesPreview,
  LeftOutBody,
  LeftOutPage,
} from '../schema.ts'
import { sendLettersOf } from '../service/send-letters.ts'
import { listLeftOut, previewSeries } from '../service/preview-series.ts'
import { listSeries, readSeries, startSeries } from '../service/series.ts'

const tags = ['invitations']
const pdf = { description: 'The PDF', content: { 'application/pdf': { schema: Type.String({ format: 'binary' }) } } }

/** Invitations that are sent together. */
export const seriesStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/invitation-series/preview', {
    config: needs('invitations.read'),
    schema: {
      operationId: 'previewInvitationSeries',
      tags,
      body: ref(InvitationSeriesBody),
      response: { 200: ref(InvitationSeriesPreview), ...refusals(403) },
    },
    handler: (request) => previewSeries(request.organization.db, staffActor(request), request.body),
  })

  app.post('/invitation-series/left-out', {
    config: needs('invitations.read'),
    schema: {
      operationId: 'listLeftOutOfInvitationSeries',
      tags,
      body: ref(LeftOutBody),
      response: { 200: ref(LeftOutPage), ...refusals(403) },
    },
    handler: (request) => listLeftOut(request.organization.db, staffActor(request), request.body),
  })

  app.post('/invitation-series', {
    config: needs('invitations.write'),
    schema: {
      operationId: 'startInvitationSeries',
      tags,
      headers: IdempotencyKey,
      body: ref(InvitationSeriesBody),
      response: { 201: ref(InvitationSeries), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) => idempotent(request, reply, 201, (tx) => startSeries(request, tx, staffActor(request), request.body)),
  })

  app.get('/invitation-series', {
    config: needs('invitations.read'),
    schema: {
      operationId: 'listInvitationSeries',
      tags,
      querystring: Type.Object(PageQuery),
      response: { 200: ref(InvitationSeriesPage), ...refusals(403) },
    },
    handler: (request) => listSeries(request.organization.db, staffActor(request), request.query),
  })

  app.get('/invitation-series/:id', {
    config: needs('invitations.read'),
    schema: { operationId: 'readInvitationSeries', tags, params: IdParams, response: { 200: ref(InvitationSeries), ...refusals(403) } },
    handler: (request) => readSeries(request.organization.db, staffActor(request), request.params.id),
  })

  app.get('/invitation-series/:id/letters', {
    config: needs('invitations.read'),
    schema: { operationId: 'readInvitationSeriesLetters', tags, params: IdParams, response: { 200: pdf, ...refusals(403) } },
    handler: (request, reply) => sendLettersOf(request, reply, staffActor(request), request.params.id),
  })
}
