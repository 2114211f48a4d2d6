import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { Refusal } from '../../errors.ts'
import { IdempotencyKey, IdParams, ref, refusals } from '../../plugins/contract.ts'
import { idempotent } from '../../plugins/idempotency.ts'
import { throttle } from '../../plugins/throttle.ts'
import { needs } from '../../plugins/permission.ts'
import { File } from './schema.ts'
import { readFile } from './service.ts'
import { LIMITS } from './service/sniff-content.ts'
import { registerUpload, storeUpload } from './service/store-upload.ts'

const tags = ['files']
const HOUR = 3600
const UPLOADS_AN_HOUR = 300
/** What surrounds a file in a multipart body. */
const FRAME_BYTES = 16 * 1024

/** One photo or PDF a request, in the only part of a `multipart/form-data` body. It is referred to by its id afterwards. */
export const fileRoutes =
  (audience: Audience): FastifyPluginAsyncTypebox =>
  async (app) => {
    const suffix = `For${audience.charAt(0).toUpperCase()}${audience.slice(1)}`
    const limits = { files: 1, fields: 0, parts: 1, fileSize: LIMITS.pdf + 1, headerPairs: 20 }
    await app.register(multipart, { limits, throwFileSizeLimit: false })

    app.post('/files', {
      config: needs('own', { byKey: true }),
      bodyLimit: LIMITS.pdf + FRAME_BYTES,
      schema: {
        operationId: `uploadFile${suffix}`,
        tags,
        consumes: ['multipart/form-data'],
        headers: IdempotencyKey,
        response: { 201: ref(File), ...refusals(409, 413, 415, 422, 507) },
      },
      handler: async (request, reply) => {
        await throttle(request.organization.db, `upload:${request.actorKey}`, UPLOADS_AN_HOUR, HOUR)
        const { storage, env } = request.server.runtime
        const { organization, actor, claims } = request
        const upload = await storeUpload(storage, organization, await fileOf(request), env.files.s3 !== undefined)
        const forget = () => storage.delete({ organization: organization.slug, id: upload.id, variant: 'original' })
        try {
          const linkId = claims.scope === undefined ? null : claims.sid
          const hash = createHash('sha256')
            .update(JSON.stringify([upload.sha256, upload.name]))
            .digest('hex')
          const answer = await idempotent(request, reply, 201, (tx) => registerUpload(organization, tx, actor, linkId, upload), hash)
          if (answer.id !== upload.id) await forget() // the answer was replayed
          return answer
        } catch (error) {
          await forget()
          throw error
        }
      },
    })

    app.get('/files/:id', {
      config: needs('own', { byKey: true }),
      schema: { operationId: `readFile${suffix}`, tags, params: IdParams, response: { 200: ref(File), ...refusals() } },
      handler: ({ organization, actor, params }) => readFile(organization, actor, params.id),
    })
  }

async function fileOf(request: FastifyRequest) {
  if (!request.isMultipart()) throw new Refusal('unsupported_media_type')
  const part = await request.file()
  if (!part) throw new Refusal('invalid_request', { errors: [{ path: '/file', code: 'required', message: '' }] })
  return { stream: part.file, name: part.filename }
}
