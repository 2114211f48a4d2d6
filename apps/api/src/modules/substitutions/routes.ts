import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const substitutionStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
