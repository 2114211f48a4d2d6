import { createImport, type ReceivedFile } from '@treppenhaus/exchange/intake/create-import'
import { inspectImport } from '@treppenhaus/exchange/intake/inspect-import'
import { MAX_FILE_BYTES } from '@treppenhaus/exchange/source-file'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { Refusal } from '../../../errors.ts'
import { staffActor } from '../../../plugins/actor.ts'
import { withEtag } from '../../../plugins/etag.ts'
import { idempotent } from '../../../plugins/idempotency.ts'
import { throttle } from '../../../plugins/throttle.ts'
import { readImport } from './read-imports.ts'
import { receiveFile } from './receive-file.ts'

/** What surrounds a file in a multipart body. */
export const FRAME_BYTES = 16 * 1024
export const uploadLimits = { files: 1, fields: 0, parts: 1, fileSize: MAX_FILE_BYTES + 1, headerPairs: 20 }

const HOUR = 3600
const UPLOADS_AN_HOUR = 60

/** The only part of a `multipart/form-data` body, of whatever name: what it is shows when it is looked into. */
export async function receiveUpload(request: FastifyRequest): Promise<ReceivedFile> {
  await throttle(request.organization.db, `import-upload:${request.actorKey}`, UPLOADS_AN_HOUR, HOUR)
  if (!request.isMultipart()) throw new Refusal('unsupported_media_type')
  const part = await request.file()
  if (!part) throw new Refusal('invalid_request', { errors: [{ path: '/file', code: 'required', message: '' }] })
  const { storage, env } = request.server.runtime
  return receiveFile(storage, request.organization, { stream: part.file, name: part.filename }, env.files.s3 !== undefined)
}

/** Work that a stored file is for; what was stored for nothing, because the work failed or another file was taken, goes again. */
export async function orForget<T extends { id: string }>(request: FastifyRequest, file: ReceivedFile, work: () => Promise<T>): Promise<T> {
  const forget = () => request.server.runtime.storage.delete(storedImport(request.organization.slug, file.id))
  try {
    const answer = await work()
    if (answer.id !== file.id) await forget()
    return answer
  } catch (error) {
    await forget()
    throw error
  }
}

export const sha256Of = ({ sha256, fileName }: ReceivedFile) =>
  createHash('sha256')
    .update(JSON.stringify([sha256, fileName]))
    .digest('hex')

export async function uploadImport(request: FastifyRequest, reply: FastifyReply) {
  const { organization, server } = request
  const actor = staffActor(request)
  const file = await receiveUpload(request)
  const made = await orForget(request, file, async () => {
    const inspected = await inspectImport(organization, server.runtime.storage, file)
    const work = idempotent(
      request,
      reply,
      201,
      async (tx) => {
        await createImport(tx, file, inspected, { accountId: actor.accountId })
        return readImport(tx, actor, file.id)
      },
      sha256Of(file),
    )
    return work
  })
  return withEtag(reply, made)
}
