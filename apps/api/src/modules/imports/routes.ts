import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MAX_FILE_BYTES } from '@treppenhaus/exchange/source-file'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { needsForAll } from '../../plugins/permission.ts'
import { importRecordRoutes } from './routes/read-records.ts'
import { EditImportBody, Import, ImportFieldList, ImportPage, ImportQuery, ImportTable } from './schema.ts'
import { editImport } from './service/edit-import.ts'
import { listImportFields } from './service/list-fields.ts'
import { listImports, readImport } from './service/read-imports.ts'
import { readTable } from './service/read-table.ts'
import { FRAME_BYTES, uploadImport, uploadLimits } from './service/upload-import.ts'
import { importStepRoutes } from './routes/take-steps.ts'

const tags = ['imports']

export const importStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(importStepRoutes)
  await app.register(importRecordRoutes)
  await app.register(multipart, { limits: uploadLimits, throwFileSizeLimit: false })

  app.get('/import-fields', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'listImportFields', tags, response: { 200: ref(ImportFieldList), ...refusals(403) } },
    handler: (request) => listImportFields(request.organization.db),
  })

  app.get('/imports', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'listImports', tags, querystring: ImportQuery, response: { 200: ref(ImportPage), ...refusals(403) } },
    handler: (request) => listImports(request.organization.db, request.query),
  })

  app.post('/imports', {
    config: needsForAll('exchange.write'),
    bodyLimit: MAX_FILE_BYTES + FRAME_BYTES,
    schema: {
      operationId: 'uploadImport',
      tags,
      consumes: ['multipart/form-data'],
      headers: IdempotencyKey,
      response: { 201: ref(Import), ...refusals(403, 409, 413, 415, 422, 507) },
    },
    handler: uploadImport,
  })

  app.get('/imports/:id', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'readImport', tags, params: IdParams, response: { 200: ref(Import), ...refusals(403) } },
    handler: async (request, reply) => withEtag(reply, await readImport(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/imports/:id', {
    config: needsForAll('exchange.write'),
    schema: {
      operationId: 'editImport',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditImportBody),
      response: { 200: ref(Import), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, server } = request
      const edited = editImport(organization, server.runtime.storage, staffActor(request), params.id, versionOf(headers), body)
      return withEtag(reply, await edited)
    },
  })

  app.get('/imports/:id/table', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'readImportTable', tags, params: IdParams, response: { 200: ref(ImportTable), ...refusals(403, 409) } },
    handler: ({ organization, params, server }) => readTable(organization, server.runtime.storage, params.id),
  })
}
