import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const scheduledChangeStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
