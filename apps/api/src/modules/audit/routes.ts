import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const auditStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
