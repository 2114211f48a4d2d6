import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { AddPhotosBody, EditPhotoBody, PhotoOrderBody, RecordPhoto, RecordPhotoList } from './schema.ts'
import * as service from './service.ts'

const tags = ['record-photos']
const nothing = Type.Null({ description: 'Done' })
const write = needs('properties.write')
const holders = [
  { kind: 'property', path: '/properties/:id/photos', of: 'Property' },
  { kind: 'unit', path: '/units/:id/photos', of: 'Unit' },
] as const

export const recordPhotoStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const { kind, path, of } of holders) {
    app.get(path, {
      config: needs('properties.read'),
      schema: { operationId: `listPhotosOf${of}`, tags, params: IdParams, response: { 200: ref(RecordPhotoList), ...refusals() } },
      handler: (request) => service.listPhotos(request.organization, staffActor(request), { kind, id: request.params.id }),
    })

    app.post(path, {
      config: write,
      schema: {
        operationId: `addPhotosTo${of}`,
        tags,
        params: IdParams,
        headers: IdempotencyKey,
        body: ref(AddPhotosBody),
        response: { 200: ref(RecordPhotoList), ...refusals(403, 409, 422) },
      },
      handler: (request, reply) =>
        idempotent(request, reply, 200, (tx) =>
          service.addPhotos(request.organization, tx, staffActor(request), { kind, id: request.params.id }, request.body),
        ),
    })

    app.put(`${path}/order`, {
      config: write,
      schema: {
        operationId: `orderPhotosOf${of}`,
        tags,
        params: IdParams,
        body: ref(PhotoOrderBody),
        response: { 200: ref(RecordPhotoList), ...refusals(403) },
      },
      handler: (request) =>
        service.orderPhotos(request.organization, staffActor(request), { kind, id: request.params.id }, request.body.ids),
    })
  }

  app.patch('/record-photos/:id', {
    config: write,
    schema: {
      operationId: 'editPhoto',
      tags,
      params: IdParams,
      body: ref(EditPhotoBody),
      response: { 200: ref(RecordPhoto), ...refusals(403) },
    },
    handler: (request) => service.editCaption(request.organization, staffActor(request), request.params.id, request.body.caption),
  })

  app.delete('/record-photos/:id', {
    config: write,
    schema: { operationId: 'removePhoto', tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
    handler: async (request, reply) => {
      await service.removePhoto(request.organization, staffActor(request), request.params.id)
      return reply.code(204).send(null)
    },
  })
}
