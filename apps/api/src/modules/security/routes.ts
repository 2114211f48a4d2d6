import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'

export const securityOpenRoutes =
  (_audience: Audience): FastifyPluginAsyncTypebox =>
  async () => {}

export const securityRoutes =
  (_audience: Audience): FastifyPluginAsyncTypebox =>
  async () => {}
