import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FileMissingError } from '@treppenhaus/files/open-storage'
import { Refusal } from '../../errors.ts'
import { actorOfAccount, actorOfLink } from '../../plugins/actor-facts.ts'
import { setPolicy } from '../../plugins/security-headers.ts'
import { FileSignature, FileVariantParams } from './schema.ts'
import { linkHolder, visibleFile } from './service.ts'
import { contentDisposition } from './service/content-disposition.ts'

/** The bytes of a file, at an address that was signed for one reader and still asks the policy. */
export const filePublicRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/files/:id/:variant', {
    schema: { params: FileVariantParams, querystring: FileSignature },
    handler: async (request, reply) => {
      const { organization, params, query, server } = request
      const { id, variant } = params
      const holder = linkHolder(organization, id, variant, query.s)
      const actor = await (holder.kind === 'account' ? actorOfAccount : actorOfLink)(organization, holder.id)
      Object.assign(request, { actor, actorKey: `${holder.kind}:${holder.id}` })
      const { state, kind, name } = await visibleFile(organization.db, actor, id)
      if (state !== 'ready') throw new Refusal('not_found')
      const stream = await server.runtime.storage.get({ organization: organization.slug, id, variant }).catch((error: unknown) => {
        throw error instanceof FileMissingError ? new Refusal('not_found') : error
      })
      void setPolicy(reply, "sandbox; default-src 'none'; frame-ancestors 'none'")
      void reply.headers({
        'content-type': kind === 'pdf' ? 'application/pdf' : variant === 'full' ? 'image/jpeg' : 'image/webp',
        'content-disposition': contentDisposition(kind === 'pdf' ? 'attachment' : 'inline', shownName(name, kind, variant)),
        'cache-control': 'private, max-age=300',
      })
      return reply.send(stream)
    },
  })
}

/** Photos are no longer in the format they came in. */
const shownName = (name: string, kind: 'image' | 'pdf', variant: 'full' | 'thumb') =>
  `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '') || 'file'}.${kind === 'pdf' ? 'pdf' : variant === 'full' ? 'jpg' : 'webp'}`
