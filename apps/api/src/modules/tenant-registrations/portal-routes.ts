import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { portalActor } from '../../plugins/actor.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { throttle } from '../../plugins/throttle.ts'
import { EditTenantRegistrationBody, EndTenantRegistrationBody, OwnTenantRegistrationList, RegisterTenantBody } from './schema.ts'
import { editRegistration, endRegistration, withdrawRegistration } from './service/change-registration.ts'
import { listOwn } from './service/list-own.ts'
import { registerTenant } from './service/register-tenant.ts'

const tags = ['tenant registrations']
const HOUR = 3600
const REGISTRATIONS_AN_HOUR = 30
const list = ref(OwnTenantRegistrationList)
const act = { tags, params: IdParams, headers: IdempotencyKey, response: { 200: list, ...refusals(409, 422) } }

/** Every act answers with the whole list, which is short. */
export const tenantRegistrationPortalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/tenant-registrations', {
    schema: { operationId: 'listOwnTenantRegistrations', tags, response: { 200: list, ...refusals() } },
    handler: (request) => listOwn(request.organization.db, portalActor(request)),
  })

  app.post('/tenant-registrations', {
    schema: {
      operationId: 'registerTenant',
      tags,
      headers: IdempotencyKey,
      body: ref(RegisterTenantBody),
      response: { 201: list, ...refusals(409, 422) },
    },
    handler: async (request, reply) => {
      const { organization, id, body } = request
      const actor = portalActor(request)
      await throttle(organization.db, `tenant-registration:${actor.accountId}`, REGISTRATIONS_AN_HOUR, HOUR)
      return idempotent(request, reply, 201, (tx) => registerTenant(organization, tx, actor, id, body))
    },
  })

  app.patch('/tenant-registrations/:id', {
    schema: {
      operationId: 'editTenantRegistration',
      tags,
      params: IdParams,
      body: ref(EditTenantRegistrationBody),
      response: { 200: list, ...refusals(409) },
    },
    handler: (request) => editRegistration(request.organization, portalActor(request), request.params.id, request.body),
  })

  app.post('/tenant-registrations/:id/withdraw', {
    schema: { operationId: 'withdrawTenantRegistration', ...act },
    handler: (request, reply) => idempotent(request, reply, 200, (tx) => withdrawRegistration(tx, portalActor(request), request.params.id)),
  })

  app.post('/tenant-registrations/:id/end', {
    schema: { operationId: 'endTenantRegistration', ...act, body: ref(EndTenantRegistrationBody) },
    handler: (request, reply) =>
      idempotent(request, reply, 200, (tx) =>
        endRegistration(tx, portalActor(request), request.id, request.params.id, request.body.endsOn),
      ),
  })
}
