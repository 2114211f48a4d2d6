import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const importStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
