import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const handOverStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
