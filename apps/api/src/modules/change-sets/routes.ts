import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const changeSetStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
