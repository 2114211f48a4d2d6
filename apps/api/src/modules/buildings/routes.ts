import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const buildingStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
