import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { MAX_FILE_BYTES } from '@treppenhaus/exchange/source-file'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needsForAll } from '../../plugins/permission.ts'
import { FRAME_BYTES, uploadLimits } from '../imports/service/upload-import.ts'
import { CreateHandOverBody, EditHandOverBody, HandedOverFile, HandOver, HandOverList } from './schema.ts'
import * as service from './service/hand-overs.ts'
import { takeFile } from './service/take-file.ts'

const tags = ['hand-overs']

/** Ways by which files come again and again; the history of one is the list of imports by its id. */
export const handOverStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(multipart, { limits: uploadLimits, throwFileSizeLimit: false })

  app.get('/hand-overs', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'listHandOvers', tags, response: { 200: ref(HandOverList), ...refusals(403) } },
    handler: ({ organization }) => service.listHandOvers(organization),
  })

  app.post('/hand-overs', {
    config: needsForAll('exchange.write'),
    schema: {
      operationId: 'createHandOver',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateHandOverBody),
      response: { 201: ref(HandOver), ...refusals(403, 409, 422) },
    },
    handler: async (request, reply) => {
      const { organization, id, body } = request
      return withEtag(
        reply,
        await idempotent(request, reply, 201, (tx) => service.createHandOver(organization, tx, staffActor(request), id, body)),
      )
    },
  })

  app.get('/hand-overs/:id', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'readHandOver', tags, params: IdParams, response: { 200: ref(HandOver), ...refusals(403) } },
    handler: async ({ organization, params }, reply) =>
      withEtag(reply, await service.readHandOver(organization, organization.db, params.id)),
  })

  app.patch('/hand-overs/:id', {
    config: needsForAll('exchange.write'),
    schema: {
      operationId: 'editHandOver',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditHandOverBody),
      response: { 200: ref(HandOver), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, id } = request
      return withEtag(reply, await service.editHandOver(organization, staffActor(request), id, params.id, versionOf(headers), body))
    },
  })

  app.delete('/hand-overs/:id', {
    config: needsForAll('exchange.write'),
    schema: {
      operationId: 'deleteHandOver',
      tags,
      params: IdParams,
      response: { 204: Type.Null({ description: 'Done' }), ...refusals(403) },
    },
    handler: async (request, reply) => {
      await service.deleteHandOver(request.organization, staffActor(request), request.id, request.params.id)
      return reply.code(204).send(null)
    },
  })

  app.post('/hand-overs/:id/files', {
    config: needsForAll('exchange.write'),
    bodyLimit: MAX_FILE_BYTES + FRAME_BYTES,
    schema: {
      operationId: 'handOverFile',
      tags,
      params: IdParams,
      consumes: ['multipart/form-data'],
      headers: IdempotencyKey,
      response: { 202: ref(HandedOverFile), ...refusals(403, 409, 413, 415, 422, 507) },
    },
    handler: (request, reply) => takeFile(request, reply, request.params.id),
  })
}
