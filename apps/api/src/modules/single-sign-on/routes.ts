import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { accountIdOf } from '../../plugins/actor.ts'
import { IdParams, ref, refusals } from '../../plugins/contract.ts'
import { clearSignOnCookie, sendCookies, setSignOnCookie, signOnCookieOf } from '../../plugins/cookies.ts'
import { needs } from '../../plugins/permission.ts'
import { CallbackQuery, IdentityList, SignOnAddress, StartQuery } from './schema.ts'
import { listIdentities, unlinkIdentity } from './service.ts'
import { type Finished, finishSignOn } from './service/finish-sign-on.ts'
import { startSignOn } from './service/start-sign-on.ts'

const tags = ['single-sign-on']
const of = (audience: Audience) => `Of${audience.charAt(0).toUpperCase()}${audience.slice(1)}`
const bases = { staff: '/admin', portal: '/portal', contractor: '/contractor' } as const
const elsewhere = { 302: Type.Null({ description: 'Go there' }) }

/** Where the page goes on: what was wanted, or the log-in page with the reason. */
const addressOf = (base: string, finished: Finished) =>
  'problem' in finished ? `${base}/login?error=${finished.problem}` : `${base}${finished.next}`

function send(reply: FastifyReply, audience: Audience, finished: Finished) {
  clearSignOnCookie(reply, audience)
  if ('grant' in finished) sendCookies(reply, audience, finished.grant)
  return reply.redirect(addressOf(bases[audience], finished), 302)
}

/** The way to a provider and back, walked by the browser itself. */
export const singleSignOnOpenRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/single-sign-on/:id/start', {
      schema: {
        operationId: `startSingleSignOn${of(audience)}`,
        tags,
        security: [],
        params: IdParams,
        querystring: StartQuery,
        response: { ...elsewhere, ...refusals() },
      },
      handler: async (request, reply) => {
        const { address, secret } = await startSignOn(request, audience, request.params.id, request.query.next)
        setSignOnCookie(reply, audience, secret)
        return reply.redirect(address, 302)
      },
    })

    app.get('/single-sign-on/callback', {
      schema: {
        operationId: `finishSingleSignOn${of(audience)}`,
        tags,
        security: [],
        querystring: CallbackQuery,
        response: { ...elsewhere, ...refusals() },
      },
      handler: async (request, reply) =>
        send(reply, audience, await finishSignOn(request, audience, request.query, signOnCookieOf(request, audience))),
    })
  }

/** Links of the own account. */
export const singleSignOnRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/identities', {
      config: needs('own'),
      schema: { operationId: `listIdentities${of(audience)}`, tags, response: { 200: ref(IdentityList), ...refusals(403) } },
      handler: (request) => listIdentities(request, audience),
    })

    app.post('/identities/:id', {
      config: needs('own'),
      schema: {
        operationId: `linkIdentity${of(audience)}`,
        tags,
        params: IdParams,
        response: { 200: ref(SignOnAddress), ...refusals(403) },
      },
      handler: async (request, reply) => {
        const { address, secret } = await startSignOn(request, audience, request.params.id, undefined, accountIdOf(request))
        setSignOnCookie(reply, audience, secret)
        return { address }
      },
    })

    app.delete('/identities/:id', {
      config: needs('own'),
      schema: {
        operationId: `unlinkIdentity${of(audience)}`,
        tags,
        params: IdParams,
        response: { 204: Type.Null({ description: 'Done' }), ...refusals(403) },
      },
      handler: async (request, reply) => {
        await unlinkIdentity(request, request.params.id)
        return reply.code(204).send(null)
      },
    })
  }
