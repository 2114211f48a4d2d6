import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const customFieldStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
