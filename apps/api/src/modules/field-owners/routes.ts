import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const fieldOwnerStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
