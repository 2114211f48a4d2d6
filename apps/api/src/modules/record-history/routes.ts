import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { RecordChangePage, RecordHistoryQuery } from './schema.ts'
import { listChanges } from './service.ts'

const tags = ['record-history']

export const recordHistoryStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Which permission it needs depends on the kind of record, and is asked before the record is looked up.
  app.get('/record-history', {
    config: needs('own', { byKey: true }),
    schema: {
      operationId: 'listRecordChanges',
      tags,
      querystring: RecordHistoryQuery,
      response: { 200: ref(RecordChangePage), ...refusals(403) },
    },
    handler: (request) => listChanges(request.organization.db, staffActor(request), request.query),
  })
}
