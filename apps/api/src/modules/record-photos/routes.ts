import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const recordPhotoStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
