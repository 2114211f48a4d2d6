import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const tenantRegistrationStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
