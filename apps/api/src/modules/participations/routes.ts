import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const participationStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
