import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const bulkEditStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
