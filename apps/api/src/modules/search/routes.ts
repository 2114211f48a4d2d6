import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const searchStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
