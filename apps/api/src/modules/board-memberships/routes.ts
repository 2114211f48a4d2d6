import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const boardMembershipStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
