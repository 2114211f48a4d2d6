import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const integrationStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
