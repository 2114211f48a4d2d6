import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const roleStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
