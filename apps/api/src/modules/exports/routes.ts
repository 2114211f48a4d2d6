import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { staffActor } from '../../plugins/actor.ts'
import { refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { OpenImmoExportQuery, RecordExportQuery } from './schema.ts'
import { type Download, exportOf, openImmoOf } from './service.ts'

const tags = ['exports']
const binary = { schema: Type.Unsafe<never>({ type: 'string', format: 'binary' }) }
const records = {
  description:
    'CSV of one kind, a ZIP with a CSV of each kind, a workbook with a sheet of each kind, or XML of /public/formats/portfolio-1.xsd',
  content: {
    'text/csv': binary,
    'application/zip': binary,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
    'application/xml': binary,
  },
}

const units = {
  description: 'Units as OpenImmo 1.2.7: a ZIP of the document and the photos, or the document alone',
  content: { 'application/zip': binary, 'application/xml': binary },
}

export const exportStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/exports/records', {
    config: needs('exchange.read'),
    schema: { operationId: 'exportRecords', tags, querystring: RecordExportQuery, response: { 200: records, ...refusals(403) } },
    handler: async (request, reply) => send(reply, await exportOf(request.organization, staffActor(request), request.id, request.query)),
  })

  app.get('/exports/openimmo', {
    config: needs('exchange.read'),
    schema: { operationId: 'exportOpenImmo', tags, querystring: OpenImmoExportQuery, response: { 200: units, ...refusals(403) } },
    handler: async (request, reply) =>
      send(reply, await openImmoOf(request.organization, request.server.runtime.storage, staffActor(request), request.id, request.query)),
  })
}

function send(reply: FastifyReply, { name, mediaType, stream }: Download) {
  void reply.headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
  return reply.send(stream) as never
}
