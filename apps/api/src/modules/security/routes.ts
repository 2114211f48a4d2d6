import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { Type } from 'typebox'
import { ref, refusals } from '../../plugins/contract.ts'
import { refreshCookieOf } from '../../plugins/cookies.ts'
import { of } from '../../plugins/operation-of.ts'
import { requireOwnOrigin } from '../../plugins/origin.ts'
import { ownWithoutFactor } from '../../plugins/permission.ts'
import { contextOf } from '../sessions/service/context.ts'
import { emailRoutes } from './routes/email.ts'
import { factorRoutes } from './routes/factors.ts'
import { ConfirmBody, Confirmed, EmailChange, EmailChangeTokenBody, PasskeyRequest, Security } from './schema.ts'
import { confirm, confirmOptions } from './service/confirm.ts'
import { confirmEmailChange, readEmailChange, stopEmailChange } from './service/email-change-link.ts'
import { readSecurity } from './service/overview.ts'
import { ownAccountOf } from './service/own-account.ts'

const tags = ['security']

/** The links of an e-mail change, which open without a log-in. */
export const securityOpenRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('preValidation', async (request) => requireOwnOrigin(request))
    const body = ref(EmailChangeTokenBody)
    const response = { 200: ref(EmailChange), ...refusals(403) }
    const security: [] = []

    app.post('/email-change/read', {
      schema: { operationId: `readEmailChange${of(audience)}`, tags, security, body, response },
      handler: (request) => readEmailChange(contextOf(request, audience), request.body.token),
    })

    app.post('/email-change/confirm', {
      schema: { operationId: `confirmEmailChange${of(audience)}`, tags, security, body, response },
      handler: (request) => confirmEmailChange(contextOf(request, audience), request.body.token, refreshCookieOf(request, audience)),
    })

    app.post('/email-change/stop', {
      schema: {
        operationId: `stopEmailChange${of(audience)}`,
        tags,
        security,
        body,
        response: { 204: Type.Null({ description: 'Done' }), ...refusals(403) },
      },
      handler: async (request, reply) => {
        await stopEmailChange(contextOf(request, audience), request.body.token)
        return reply.code(204).send(null)
      },
    })
  }

/** How one signs in. Reached also by staff who have to add a second factor first. */
export const securityRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/security', {
      config: ownWithoutFactor,
      schema: { operationId: `readSecurity${of(audience)}`, tags, response: { 200: ref(Security), ...refusals(403) } },
      handler: async (request) => readSecurity(await ownAccountOf(request, audience)),
    })

    app.post('/security/confirm/options', {
      config: ownWithoutFactor,
      schema: { operationId: `beginConfirmation${of(audience)}`, tags, response: { 200: ref(PasskeyRequest), ...refusals(403) } },
      handler: async (request) => confirmOptions(await ownAccountOf(request, audience)),
    })

    app.post('/security/confirm', {
      config: ownWithoutFactor,
      schema: {
        operationId: `confirmItIsMe${of(audience)}`,
        tags,
        body: ref(ConfirmBody),
        response: { 200: ref(Confirmed), ...refusals(403) },
      },
      handler: async (request) => confirm(await ownAccountOf(request, audience), request.body),
    })

    await app.register(factorRoutes(audience))
    await app.register(emailRoutes(audience))
  }
