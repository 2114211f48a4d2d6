import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const directoryPortalRoutes: FastifyPluginAsyncTypebox = async () => {}
