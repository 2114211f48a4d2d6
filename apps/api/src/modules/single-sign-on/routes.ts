import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'

export const singleSignOnOpenRoutes =
  (_audience: Audience): FastifyPluginAsyncTypebox =>
  async () => {}

export const singleSignOnStaffRoutes: FastifyPluginAsyncTypebox = async () => {}
