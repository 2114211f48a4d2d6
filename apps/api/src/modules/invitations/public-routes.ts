import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const invitationPublicRoutes: FastifyPluginAsyncTypebox = async () => {}
