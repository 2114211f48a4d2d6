import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../../errors.ts'
import { sendMessage, sendMessages } from '../../pages/outbox-pages.ts'
import { outboxScript } from '../../pages/outbox-script.ts'
import { isLoopback } from '../../plugins/loopback.ts'
import { setPolicy } from '../../plugins/security-headers.ts'
import { findMessage, linksIn, listMessages } from './service.ts'

const Id = Type.Object({ id: Type.String({ pattern: '^[A-Za-z0-9-]{1,80}$' }) })
const AttachmentParams = Type.Object({ id: Id.properties.id, index: Type.Integer({ minimum: 0, maximum: 99 }) })

/** What would have gone out, for who sits at this machine; registered in embedded mode only. */
export const outboxViewerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { dataDir } = app.runtime.env
  app.addHook('onRequest', async (request) => {
    if (!isLoopback(request)) throw new Refusal('not_found')
  })
  const find = ({ slug }: { slug: string }, id: string) => findMessage(dataDir, slug, id)

  app.get('/outbox', async (_request, reply) => reply.redirect('/outbox/', 308))

  app.get('/outbox/', async (request, reply) =>
    sendMessages(request, reply, request.organization.name, await listMessages(dataDir, request.organization.slug)),
  )

  app.get('/outbox/live.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(outboxScript))

  app.get('/outbox/:id', {
    schema: { params: Id },
    handler: async (request, reply) => {
      const message = await find(request.organization, request.params.id)
      return sendMessage(request, reply, request.organization.name, message, linksIn(message))
    },
  })

  app.get('/outbox/:id/html', {
    schema: { params: Id },
    handler: async ({ organization, params }, reply) => {
      const { html } = await find(organization, params.id)
      if (html === null) throw new Refusal('not_found')
      void setPolicy(reply, "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'")
      return reply.type('text/html; charset=utf-8').send(html)
    },
  })

  app.get('/outbox/:id/attachments/:index', {
    schema: { params: AttachmentParams },
    handler: async ({ organization, params }, reply) => {
      const attachment = (await find(organization, params.id)).attachments[params.index]
      if (attachment?.mediaType !== 'application/pdf') throw new Refusal('not_found')
      void reply.header('content-disposition', 'inline; filename="attachment.pdf"')
      return reply.type('application/pdf').send(Buffer.from(attachment.base64, 'base64'))
    },
  })
}
