import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const exportStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
