import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyReply } from 'fastify'
import { ref, refusals } from '../../plugins/contract.ts'
import { sendCookies } from '../../plugins/cookies.ts'
import { of } from '../../plugins/operation-of.ts'
import { requireOwnOrigin } from '../../plugins/origin.ts'
import { relyingPartyOf } from '../../plugins/relying-party.ts'
import { contextOf } from '../sessions/service/context.ts'
import type { SignedIn } from '../sessions/service/start-signed-in.ts'
import { LoginBody, PasskeyRequest, PasskeySignInBody, SecondFactorBody, Session, SignInStep } from './schema.ts'
import { logIn } from './service/log-in.ts'
import { beginPasskeySignIn, signInByPasskey } from './service/passkey-sign-in.ts'
import { completeSignIn } from './service/second-factor.ts'

const tags = ['sign-in']
const security: [] = []

function grant(reply: FastifyReply, audience: Audience, signedIn: SignedIn) {
  sendCookies(reply, audience, signedIn)
  return signedIn.session
}

/** The ways in. They set cookies, so each checks which site sent it. */
export const signInOpenRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('preValidation', async (request) => requireOwnOrigin(request))

    app.post('/session', {
      schema: {
        operationId: `logIn${of(audience)}`,
        tags,
        security,
        body: ref(LoginBody),
        response: { 200: ref(SignInStep), ...refusals(403) },
      },
      handler: async (request, reply) => {
        const step = await logIn(contextOf(request, audience), await relyingPartyOf(request), request.body)
        return 'secondFactor' in step ? step : grant(reply, audience, step)
      },
    })

    app.post('/session/second-factor', {
      schema: {
        operationId: `completeSignIn${of(audience)}`,
        tags,
        security,
        body: ref(SecondFactorBody),
        response: { 200: ref(Session), ...refusals(403) },
      },
      handler: async (request, reply) =>
        grant(reply, audience, await completeSignIn(contextOf(request, audience), await relyingPartyOf(request), request.body)),
    })

    app.post('/passkeys/sign-in/options', {
      schema: {
        operationId: `beginPasskeySignIn${of(audience)}`,
        tags,
        security,
        response: { 200: ref(PasskeyRequest), ...refusals(403) },
      },
      handler: async (request) => beginPasskeySignIn(contextOf(request, audience), await relyingPartyOf(request)),
    })

    app.post('/passkeys/sign-in', {
      schema: {
        operationId: `signInByPasskey${of(audience)}`,
        tags,
        security,
        body: ref(PasskeySignInBody),
        response: { 200: ref(Session), ...refusals(403) },
      },
      handler: async (request, reply) =>
        grant(reply, audience, await signInByPasskey(contextOf(request, audience), await relyingPartyOf(request), request.body.passkey)),
    })
  }
