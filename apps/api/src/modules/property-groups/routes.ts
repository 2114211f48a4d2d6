import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const propertyGroupStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
