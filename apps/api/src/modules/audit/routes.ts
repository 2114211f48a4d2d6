import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { AuditPage, AuditQuery } from './schema.ts'
import { listAudit } from './service.ts'

export const auditStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/audit', {
    config: needs('audit.read'),
    schema: { operationId: 'listAudit', tags: ['audit'], querystring: AuditQuery, response: { 200: ref(AuditPage), ...refusals(403) } },
    handler: (request) => listAudit(request.organization.db, staffActor(request), request.query),
  })
}
