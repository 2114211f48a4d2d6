import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needsForAll } from '../../plugins/permission.ts'
import { decideConflicts } from './service/decide-conflicts.ts'
import {
  DecidedImportConflicts,
  DecideImportConflictsBody,
  ImportConflictCount,
  ImportConflictPage,
  ImportConflictQuery,
} from './schema.ts'
import * as service from './service.ts'

const tags = ['import-conflicts']

/** The inbox of fields that were changed here and in the other system. */
export const importConflictStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/import-conflicts', {
    config: needsForAll('exchange.read'),
    schema: {
      operationId: 'listImportConflicts',
      tags,
      querystring: ImportConflictQuery,
      response: { 200: ref(ImportConflictPage), ...refusals(403) },
    },
    handler: ({ organization, query }) => service.listConflicts(organization.db, query),
  })

  app.get('/import-conflicts/count', {
    config: needsForAll('exchange.read'),
    schema: { operationId: 'countImportConflicts', tags, response: { 200: ref(ImportConflictCount), ...refusals(403) } },
    handler: ({ organization }) => service.countConflicts(organization.db),
  })

  app.post('/import-conflicts/decisions', {
    config: needsForAll('exchange.write'),
    schema: {
      operationId: 'decideImportConflicts',
      tags,
      headers: IdempotencyKey,
      body: ref(DecideImportConflictsBody),
      response: { 200: ref(DecidedImportConflicts), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => decideConflicts(tx, staffActor(request), request.id, request.body)),
  })
}
