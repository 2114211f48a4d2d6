import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../../errors.ts'
import { accountIdOf } from '../../plugins/actor.ts'
import { IdParams, ref, refusals } from '../../plugins/contract.ts'
import { clearRefreshCookie, refreshCookieOf, setRefreshCookie } from '../../plugins/cookies.ts'
import { of } from '../../plugins/operation-of.ts'
import { requireOwnOrigin } from '../../plugins/origin.ts'
import { ownWithoutFactor } from '../../plugins/permission.ts'
import {
  ChangePasswordBody,
  EditMeBody,
  DeviceSessionList,
  EndSessionsQuery,
  ForgotPasswordBody,
  Me,
  ResetPasswordBody,
  Session,
} from './schema.ts'
import { contextOf } from './service/context.ts'
import { logOut, logOutEverywhere } from './service/log-out.ts'
import { editMe, readMe } from './service/me.ts'
import { changePassword, forgetPassword, resetPassword } from './service/passwords.ts'
import { refreshSession } from './service/refresh.ts'
import { endOneSession, readSessions } from './service/sessions.ts'
import type { Grant } from './service/tokens.ts'

const tags = ['sessions']
const nothing = Type.Null({ description: 'Done' })

function grant(reply: FastifyReply, audience: Audience, { session, refreshToken, expiresAt }: Grant) {
  setRefreshCookie(reply, audience, refreshToken, expiresAt)
  return session
}

/** Routes before a log-in. They read or set the refresh cookie, so each checks which site sent it. */
export const sessionOpenRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('preValidation', async (request) => requireOwnOrigin(request))
    const security: [] = []

    app.post('/session/refresh', {
      schema: { operationId: `refreshSession${of(audience)}`, tags, security, response: { 200: ref(Session), ...refusals(403) } },
      handler: async (request, reply) => {
        const token = refreshCookieOf(request, audience)
        try {
          return grant(reply, audience, await refreshSession(contextOf(request, audience), token))
        } catch (error) {
          if (token && error instanceof Refusal && error.code === 'not_authenticated') clearRefreshCookie(reply, audience)
          throw error
        }
      },
    })

    app.delete('/session', {
      schema: { operationId: `logOut${of(audience)}`, tags, security, response: { 204: nothing, ...refusals(403) } },
      handler: async (request, reply) => {
        await logOut(contextOf(request, audience), refreshCookieOf(request, audience))
        clearRefreshCookie(reply, audience)
        return reply.code(204).send(null)
      },
    })

    app.post('/password/forgot', {
      schema: {
        operationId: `forgetPassword${of(audience)}`,
        tags,
        security,
        body: ref(ForgotPasswordBody),
        response: { 202: nothing, ...refusals(403) },
      },
      handler: async (request, reply) => {
        await forgetPassword(contextOf(request, audience), request.body.login)
        return reply.code(202).send(null)
      },
    })

    app.post('/password/reset', {
      schema: {
        operationId: `resetPassword${of(audience)}`,
        tags,
        security,
        body: ref(ResetPasswordBody),
        response: { 204: nothing, ...refusals(403) },
      },
      handler: async (request, reply) => {
        await resetPassword(contextOf(request, audience), request.body)
        return reply.code(204).send(null)
      },
    })
  }

/** Routes of who is logged in. */
export const sessionRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get('/me', {
      config: { ...ownWithoutFactor, byKey: true },
      schema: { operationId: `readMe${of(audience)}`, tags, response: { 200: ref(Me), ...refusals(403) } },
      handler: (request) => readMe(request.organization, request.organization.db, accountIdOf(request), request.claims.sid),
    })

    app.patch('/me', {
      config: ownWithoutFactor,
      schema: { operationId: `editMe${of(audience)}`, tags, body: ref(EditMeBody), response: { 200: ref(Me), ...refusals(403) } },
      handler: (request) => editMe(request.organization, request.actor, ownOf(request), request.body),
    })

    app.put('/password', {
      config: ownWithoutFactor,
      schema: {
        operationId: `changePassword${of(audience)}`,
        tags,
        body: ref(ChangePasswordBody),
        response: { 200: ref(Session), ...refusals(403) },
      },
      handler: async (request, reply) =>
        grant(reply, audience, await changePassword(contextOf(request, audience), ownOf(request), request.body)),
    })

    app.get('/sessions', {
      config: ownWithoutFactor,
      schema: { operationId: `listSessions${of(audience)}`, tags, response: { 200: ref(DeviceSessionList), ...refusals(403) } },
      handler: (request) => {
        const { accountId, sessionId } = ownOf(request)
        return readSessions(contextOf(request, audience), accountId, sessionId)
      },
    })

    app.delete('/sessions/:id', {
      config: ownWithoutFactor,
      schema: { operationId: `endSession${of(audience)}`, tags, params: IdParams, response: { 204: nothing, ...refusals(403) } },
      handler: async (request, reply) => {
        const { accountId, sessionId } = ownOf(request)
        await endOneSession(contextOf(request, audience), accountId, request.params.id)
        if (request.params.id === sessionId) clearRefreshCookie(reply, audience)
        return reply.code(204).send(null)
      },
    })

    app.delete('/sessions', {
      config: ownWithoutFactor,
      schema: {
        operationId: `logOutEverywhere${of(audience)}`,
        tags,
        querystring: EndSessionsQuery,
        response: { 204: nothing, ...refusals(403) },
      },
      handler: async (request, reply) => {
        const { accountId, sessionId } = ownOf(request)
        const keep = request.query.keepCurrent ? sessionId : undefined
        await logOutEverywhere(contextOf(request, audience), accountId, keep)
        if (keep === undefined) clearRefreshCookie(reply, audience)
        return reply.code(204).send(null)
      },
    })
  }

const ownOf = (request: FastifyRequest) => ({ accountId: accountIdOf(request), sessionId: request.claims.sid })
