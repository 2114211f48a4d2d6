import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const importConflictStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
