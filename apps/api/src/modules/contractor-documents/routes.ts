import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'

export const contractorDocumentStaffRoutes: FastifyPluginAsyncTypebox = async (_app) => {}
