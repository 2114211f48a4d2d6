import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import {
  ConfirmTenantBody,
  DeclineTenantBody,
  StaffTenantRegistration,
  StaffTenantRegistrationPage,
  StaffTenantRegistrationQuery,
} from './schema.ts'
import { confirmTenant, declineTenant } from './service/decide-registration.ts'
import { listRegistrations, readRegistration } from './service/read-registrations.ts'

const tags = ['tenant registrations']
const act = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: ref(StaffTenantRegistration), ...refusals(403, 409, 422) } }

export const tenantRegistrationStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/tenant-registrations', {
    config: needs('people.read'),
    schema: {
      operationId: 'listTenantRegistrations',
      tags,
      querystring: StaffTenantRegistrationQuery,
      response: { 200: ref(StaffTenantRegistrationPage), ...refusals(403) },
    },
    handler: (request) => listRegistrations(request.organization.db, staffActor(request), request.query),
  })

  app.get('/tenant-registrations/:id', {
    config: needs('people.read'),
    schema: {
      operationId: 'readTenantRegistration',
      tags,
      params: IdParams,
      response: { 200: ref(StaffTenantRegistration), ...refusals(403) },
    },
    handler: (request) => readRegistration(request.organization.db, staffActor(request), request.params.id),
  })

  app.post('/tenant-registrations/:id/confirm', {
    config: needs('people.write'),
    schema: { operationId: 'confirmTenant', ...act, body: ref(ConfirmTenantBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        confirmTenant(request.organization, tx, staffActor(request), request.id, request.params.id, request.body),
      ),
  })

  app.post('/tenant-registrations/:id/decline', {
    config: needs('people.write'),
    schema: { operationId: 'declineTenant', ...act, body: ref(DeclineTenantBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) => declineTenant(tx, staffActor(request), request.id, request.params.id, request.body.reason)),
  })
}
