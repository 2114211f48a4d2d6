import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { StaffMemberList } from './schema.ts'
import { listStaffMembers } from './service.ts'

export const staffMemberStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/staff-members', {
    config: needs('own'),
    schema: { operationId: 'listStaffMembers', tags: ['staff-members'], response: { 200: ref(StaffMemberList), ...refusals() } },
    handler: (request) => listStaffMembers(request.organization.db, staffActor(request)),
  })
}
