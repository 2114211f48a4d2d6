import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import { ref, refusals } from '../../plugins/contract.ts'
import { sendCookies } from '../../plugins/cookies.ts'
import { requireOwnOrigin } from '../../plugins/origin.ts'
import { contextOf } from '../sessions/service/context.ts'
import { JoinedAccount, OpenInvitation, OpenInvitationBody, RedeemInvitationBody } from './schema.ts'
import { openInvitation } from './service/open-invitation.ts'
import { redeemInvitation } from './service/redeem-invitation.ts'

const tags = ['invitations']
const security: [] = []

/** The secret comes in the body: opening the page of a link changes nothing, posting it does. */
export const invitationPublicRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/invitations/open', {
    schema: {
      operationId: 'openInvitation',
      tags,
      security,
      body: ref(OpenInvitationBody),
      response: { 200: ref(OpenInvitation), ...refusals() },
    },
    handler: (request) => openInvitation(request.organization, request.body, { ip: request.ip, requestId: request.id }),
  })
}

/** Under the audience, because it sets its refresh cookie. */
export const invitationOpenRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addHook('preValidation', async (request) => requireOwnOrigin(request))

    app.post('/invitations/redeem', {
      schema: {
        operationId: `redeemInvitationOf${audience.charAt(0).toUpperCase()}${audience.slice(1)}`,
        tags,
        security,
        body: ref(RedeemInvitationBody),
        response: { 201: ref(JoinedAccount), ...refusals(403, 409) },
      },
      handler: async (request, reply) => {
        const { grant, ...joined } = await redeemInvitation(contextOf(request, audience), request.body)
        if (grant) sendCookies(reply, audience, grant)
        return reply.code(201).send({ ...joined, session: grant?.session ?? null })
      },
    })
  }
