import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, IfMatch, ref, refusals } from '../../plugins/contract.ts'
import { versionOf, withEtag } from '../../plugins/etag.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { announceStaff } from '../../plugins/session-notices.ts'
import { CreateStaffMemberBody, EditStaffMemberBody, StaffMemberDetail, StaffMemberList, Team, TeamQuery } from './schema.ts'
import { createStaffMember } from './service/create-staff-member.ts'
import { editStaffMember } from './service/edit-staff-member.ts'
import { leave, returnToWork } from './service/leave-and-return.ts'
import { listStaffMembers } from './service/list-colleagues.ts'
import { listTeam, readStaffMember } from './service/read-team.ts'

const tags = ['staff-members']
const transition = {
  tags,
  params: IdParams,
  headers: IdempotencyKey,
  response: { 200: ref(StaffMemberDetail), ...refusals(403, 409, 422) },
}

export const staffMemberStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/staff-members', {
    config: needs('own', { byKey: true }),
    schema: { operationId: 'listStaffMembers', tags, response: { 200: ref(StaffMemberList), ...refusals() } },
    handler: (request) => listStaffMembers(request.organization.db, staffActor(request)),
  })

  app.get('/team', {
    config: needs('staff.read'),
    schema: { operationId: 'listTeam', tags, querystring: TeamQuery, response: { 200: ref(Team), ...refusals(403) } },
    handler: (request) => listTeam(request.organization.db, staffActor(request), request.query.left ?? false),
  })

  app.post('/staff-members', {
    config: needs('staff.write'),
    schema: {
      operationId: 'createStaffMember',
      tags,
      headers: IdempotencyKey,
      body: ref(CreateStaffMemberBody),
      response: { 201: ref(StaffMemberDetail), ...refusals(403, 409, 422) },
    },
    handler: (request, reply) =>
      idempotent(request, reply, 201, (tx) => createStaffMember(tx, staffActor(request), request.id, request.body)),
  })

  app.get('/staff-members/:id', {
    config: needs('staff.read'),
    schema: { operationId: 'readStaffMember', tags, params: IdParams, response: { 200: ref(StaffMemberDetail), ...refusals(403) } },
    handler: async (request, reply) =>
      withEtag(reply, await readStaffMember(request.organization.db, staffActor(request), request.params.id)),
  })

  app.patch('/staff-members/:id', {
    config: needs('staff.write'),
    schema: {
      operationId: 'editStaffMember',
      tags,
      params: IdParams,
      headers: IfMatch,
      body: ref(EditStaffMemberBody),
      response: { 200: ref(StaffMemberDetail), ...refusals(403, 409, 412, 428) },
    },
    handler: async (request, reply) => {
      const { organization, params, headers, body, id, server } = request
      const edited = await editStaffMember(organization, staffActor(request), id, params.id, versionOf(headers), body)
      await announceStaff(server.runtime, organization, [params.id])
      return withEtag(reply, edited)
    },
  })

  app.post('/staff-members/:id/leave', {
    config: needs('staff.write'),
    schema: { operationId: 'leaveStaff', ...transition },
    handler: async (request, reply) => {
      const { organization, params, id, server } = request
      const left = await idempotent(request, reply, 200, (tx) => leave(tx, staffActor(request), id, params.id))
      await announceStaff(server.runtime, organization, [params.id])
      return left
    },
  })

  app.post('/staff-members/:id/return', {
    config: needs('staff.write'),
    schema: { operationId: 'returnToStaff', ...transition },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => returnToWork(tx, staffActor(request), request.id, request.params.id)),
  })
}
