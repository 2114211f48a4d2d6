import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const invitationStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
