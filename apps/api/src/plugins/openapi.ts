import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import plugin from 'fastify-plugin'

const description = `The API of Treppenhaus. The host name decides which organization is asked.
Each audience (staff, portal, contractor) has its own set of routes; the access token of one is refused by the others.
Errors are \`application/problem+json\` with a stable \`code\`; the catalogue is at /docs/errors.`

const apiKey = {
  type: 'http' as const,
  scheme: 'bearer',
  bearerFormat: 'th_<organization>_<prefix>_<secret>',
  description:
    'An API key of an integration, for the routes of staff. It is shown once, when it is made, and acts with the permissions and properties of its integration. It goes into `Authorization: Bearer …` and nowhere else; a key in an address is not read.',
}

/** The description is made from the schemas beside the routes; `/docs` shows it. */
export const openapi = plugin(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Treppenhaus', version: '1', description, license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
      servers: [{ url: '/' }],
      components: { securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, apiKey } },
    },
    refResolver: { buildLocalReference: ({ $id }) => (typeof $id === 'string' ? $id : '') },
    hideUntagged: true,
  })
  app.get('/api/v1/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()))
})

/** Where no other security is named, the routes of this scope need an access token; those of staff are open to API keys too, unless they are about one's own account. */
export const needsAccessToken = (app: FastifyInstance) =>
  app.addHook('onRoute', ({ schema, config }: RouteOptions) => {
    if (!schema || schema.security) return
    const byKey = config?.byKey === true || (config?.permission !== undefined && config.permission !== 'own')
    schema.security = byKey ? [{ accessToken: [] }, { apiKey: [] }] : [{ accessToken: [] }]
  })

export const reference = plugin(async (app) => {
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    theme: { title: 'Treppenhaus API' },
    uiConfig: { docExpansion: 'list', deepLinking: true, tryItOutEnabled: false, supportedSubmitMethods: [] },
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  })
})
