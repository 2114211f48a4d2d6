import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { portfolioSchema } from '@treppenhaus/exchange/portfolio-schema'
import { Type } from 'typebox'
import { refusals } from '../../plugins/contract.ts'

const schema = {
  description: 'The XML Schema of the format in which master data comes and goes',
  content: { 'application/xml': { schema: Type.String() } },
}

export const formatPublicRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const text = portfolioSchema()
  app.get('/formats/portfolio-1.xsd', {
    schema: { operationId: 'readPortfolioSchema', tags: ['exports'], security: [], response: { 200: schema, ...refusals() } },
    handler: async (_request, reply) => {
      void reply.headers({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' })
      return reply.send(text)
    },
  })
}
