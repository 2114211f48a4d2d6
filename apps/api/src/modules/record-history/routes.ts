import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const recordHistoryStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
