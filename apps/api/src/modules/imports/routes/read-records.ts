import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParams, ref, refusals } from '../../../plugins/contract.ts'
import { needsForAll } from '../../../plugins/permission.ts'
import { contentDisposition } from '../../files/service/content-disposition.ts'
import { ImportLeftovers, ImportRecordPage, ImportRecordQuery } from '../schema.ts'
import { listRecords } from '../service/list-records.ts'
import { listLeftovers } from '../service/list-leftovers.ts'
import { openErrorFile } from '../service/open-error-file.ts'

const tags = ['imports']

/** What the dry run found, row by row. */
export const importRecordRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/imports/:id/records', {
    config: needsForAll('exchange.read'),
    schema: {
      operationId: 'listImportRecords',
      tags,
      params: IdParams,
      querystring: ImportRecordQuery,
      response: { 200: ref(ImportRecordPage), ...refusals(403) },
    },
    handler: ({ organization, params, query }) => listRecords(organization.db, params.id, query),
  })

  app.get('/imports/:id/left', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'listImportLeftovers', tags, params: IdParams, response: { 200: ref(ImportLeftovers), ...refusals(403) } },
    handler: ({ organization, params }) => listLeftovers(organization.db, params.id),
  })

  app.get('/imports/:id/error-file', {
    config: needsForAll('exchange.read'),
    schema: {
      operationId: 'downloadImportErrors',
      tags,
      params: IdParams,
      response: { 200: { description: 'Rows with errors', content: { 'text/csv': { schema: Type.String() } } }, ...refusals(403, 409) },
    },
    handler: async ({ organization, params, server, claims }, reply) => {
      const { name, content } = await openErrorFile(organization, server.runtime.storage, params.id, claims.sub)
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', contentDisposition('attachment', name))
        .header('cache-control', 'no-store')
        .send(content as never)
    },
  })
}
