import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'

export const consentRoutes =
  (_audience: Audience): FastifyPluginAsyncTypebox =>
  async () => {}
