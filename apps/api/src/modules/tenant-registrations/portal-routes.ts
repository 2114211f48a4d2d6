import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const tenantRegistrationPortalRoutes: FastifyPluginAsyncTypebox = async () => {}
