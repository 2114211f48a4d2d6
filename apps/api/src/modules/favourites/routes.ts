import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'

export const favouriteRoutes =
  (_audience: Audience): FastifyPluginAsyncTypebox =>
  async () => {}
