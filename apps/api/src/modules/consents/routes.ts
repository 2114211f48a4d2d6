import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { accountIdOf } from '../../plugins/actor.ts'
import { IdempotencyKey, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { needs } from '../../plugins/permission.ts'
import { throttle } from '../../plugins/throttle.ts'
import { ConsentList, GiveConsentBody } from './schema.ts'
import { changeConsent, listConsents } from './service.ts'
import { exportOwnData } from './service/export-own-data.ts'

const tags = ['consents']
const HOUR = 3600
const EXPORTS_AN_HOUR = 5
const archive = {
  description:
    'Everything that is known of the holder of the account: a ZIP with a readable page, a JSON file of each kind, and own photos',
  content: { 'application/zip': { schema: Type.Unsafe<never>({ type: 'string', format: 'binary' }) } },
}

export const consentRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    const of = `Of${audience.charAt(0).toUpperCase()}${audience.slice(1)}`

    app.get('/consents', {
      config: needs('own'),
      schema: { operationId: `listConsents${of}`, tags, response: { 200: ref(ConsentList), ...refusals(403) } },
      handler: (request) => listConsents(request.organization, request.organization.db, accountIdOf(request)),
    })

    app.post('/consents', {
      config: needs('own'),
      schema: {
        operationId: `changeConsent${of}`,
        tags,
        headers: IdempotencyKey,
        body: ref(GiveConsentBody),
        response: { 200: ref(ConsentList), ...refusals(403, 409, 422) },
      },
      handler: (request, reply) => {
        const { organization, actor, id, body } = request
        const accountId = accountIdOf(request)
        return idempotent(request, reply, 200, (tx) => changeConsent(organization, tx, actor, accountId, id, body))
      },
    })

    app.get('/own-data', {
      config: needs('own'),
      schema: { operationId: `exportOwnData${of}`, tags, response: { 200: archive, ...refusals(403) } },
      handler: async (request, reply) => {
        const { organization, actor, server, id } = request
        const accountId = accountIdOf(request)
        await throttle(organization.db, `own-data:${accountId}`, EXPORTS_AN_HOUR, HOUR)
        const { name, stream } = await exportOwnData(organization, server.runtime.storage, actor, accountId, id)
        void reply.headers({
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        })
        return reply.send(stream as never)
      },
    })
  }
