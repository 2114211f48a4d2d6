import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const unitGenerationStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
