import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { LINK_SECONDS, signAccessToken } from '../../plugins/access-token.ts'
import { ref, refusals } from '../../plugins/contract.ts'
import { OrderLinkBody, OrderLinkSession } from './schema.ts'
import { followLink, renewLink } from './service.ts'

const tags = ['order-links']
const security: [] = []

/** A link's secret comes in the body, from the fragment of the page's address: opening the page changes nothing. */
export const orderLinkPublicRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/order-links/session', {
    schema: {
      operationId: 'openOrderLink',
      tags,
      security,
      body: ref(OrderLinkBody),
      response: { 200: ref(OrderLinkSession), ...refusals() },
    },
    handler: async ({ organization, body, ip, id, server }) => {
      const { linkId, workOrderId, contractorId, contractorName } = await followLink(organization, body.token, { ip, requestId: id })
      const claims = {
        aud: 'contractor',
        org: organization.slug,
        sub: contractorId,
        sid: linkId,
        scope: `work-order:${workOrderId}`,
      } as const
      return { accessToken: signAccessToken(server, claims, LINK_SECONDS), expiresIn: LINK_SECONDS, workOrderId, contractorName }
    },
  })

  app.post('/order-links/renewals', {
    schema: {
      operationId: 'renewOrderLink',
      tags,
      security,
      body: ref(OrderLinkBody),
      response: { 202: Type.Null({ description: 'Accepted' }), ...refusals() },
    },
    handler: async ({ organization, body, ip }, reply) => {
      await renewLink(organization, body.token, ip)
      return reply.code(202).send(null)
    },
  })
}
