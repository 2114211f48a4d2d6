import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ref, refusals } from '../../plugins/contract.ts'
import { isLoopback } from '../../plugins/loopback.ts'
import { Organization } from './schema.ts'
import { readOrganization } from './service.ts'

export const organizationPublicRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/organization', {
    schema: { operationId: 'readOrganization', tags: ['organization'], security: [], response: { 200: ref(Organization), ...refusals() } },
    handler: (request) => {
      const { catalog, env } = request.server.runtime
      const place = { publicUrl: env.publicUrl, embedded: env.mode === 'embedded', dataDir: env.dataDir, local: isLoopback(request) }
      return readOrganization(catalog, request.organization, place)
    },
  })
}
