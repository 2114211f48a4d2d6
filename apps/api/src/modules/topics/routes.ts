import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ref, refusals } from '../../plugins/contract.ts'
import { needs } from '../../plugins/permission.ts'
import { TopicList } from './schema.ts'
import { listTopics } from './service.ts'

const schema = { tags: ['topics'], response: { 200: ref(TopicList), ...refusals() } }

export const topicStaffRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/topics', {
    config: needs('tickets.read'),
    schema: { operationId: 'listTopicsForStaff', ...schema },
    handler: ({ organization }) => listTopics(organization.db),
  })
}

export const topicPortalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/topics', {
    schema: { operationId: 'listTopicsForPortal', ...schema },
    handler: ({ organization }) => listTopics(organization.db),
  })
}
