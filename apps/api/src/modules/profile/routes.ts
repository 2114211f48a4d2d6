import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'

export const profileRoutes =
  (_audience: Audience): FastifyPluginAsyncTypebox =>
  async () => {}
