import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const settingsStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
